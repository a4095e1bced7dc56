import { sessionOperations } from '../../../src/http/contract/console/session.ts'
import { useChange, useRead } from '../api.ts'
import { Ago } from '../kit/ago.tsx'
import { Badge } from '../kit/badge.tsx'
import { Button } from '../kit/button.tsx'
import { useWords } from '../kit/language.tsx'
import { Ready, useProblemText } from '../kit/states.tsx'
import { useToast } from '../kit/toast.tsx'
import { agentName } from './agent-name.ts'
import { words } from './words.ts'

/** Every browser that is signed in as oneself, and the way to end it. */
export function Sessions() {
  const t = useWords(words)
  const tell = useToast()
  const read = useRead(sessionOperations.listMySessions, {})
  const end = useChange(sessionOperations.endMySession, { refreshes: [sessionOperations.listMySessions] })
  const endOthers = useChange(sessionOperations.endMyOtherSessions, { refreshes: [sessionOperations.listMySessions] })
  const wrong = useProblemText(end.error ?? endOthers.error)
  return (
    <Ready of={read} lines={2}>
      {({ sessions }) => (
        <div className="hc-stack">
          <ul className="hc-rows">
            {sessions.map((session) => (
              <li key={session.id}>
                <span className="hc-rows-main">
                  <span>
                    {agentName(session.agent) ?? t.unknownAgent} {session.current && <Badge tone="accent">{t.thisOne}</Badge>}
                  </span>
                  <small>
                    {t.methods[session.method]} · {t.lastSeen} <Ago at={session.lastSeenAt} />
                  </small>
                </span>
                {!session.current && (
                  <Button
                    busy={end.isPending && end.variables.params.session === session.id}
                    onClick={() => end.mutate({ params: { session: session.id } }, { onSuccess: () => tell(t.ended) })}
                  >
                    {t.end}
                  </Button>
                )}
              </li>
            ))}
          </ul>
          {wrong !== '' && <p role="alert">{wrong}</p>}
          {sessions.length > 1 && (
            <div>
              <Button icon="leave" busy={endOthers.isPending} onClick={() => endOthers.mutate({}, { onSuccess: () => tell(t.ended) })}>
                {t.endOthers}
              </Button>
            </div>
          )}
        </div>
      )}
    </Ready>
  )
}
