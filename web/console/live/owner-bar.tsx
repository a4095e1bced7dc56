import type { ConversationDetail } from '../../../src/http/contract/console/conversations.ts'
import { type LiveState, liveOperations } from '../../../src/http/contract/console/live.ts'
import { useChange } from '../api.ts'
import { Button } from '../kit/button.tsx'
import { useWords } from '../kit/language.tsx'
import { useToast } from '../kit/toast.tsx'
import { behind, Waited } from './waited.tsx'
import { words } from './words.ts'

export interface OwnerBarProps {
  readonly detail: ConversationDetail
  readonly live: LiveState
  readonly mine: boolean
}

/** Who answers here, and how to change that. */
export function OwnerBar({ detail, live, mine }: OwnerBarProps) {
  const t = useWords(words)
  const { conversation } = detail
  const params = { conversation: conversation.id }
  const tell = useToast()
  const take = useChange(liveOperations.takeOver)
  const give = useChange(liveOperations.giveBack)
  const settle = useChange(liveOperations.settleHandoff)
  const sorry = { onError: (problem: Error) => tell(problem.message, { tone: 'bad' }) }
  const open = detail.messages.at(-1)?.role === 'customer'
  if (conversation.channel !== 'chat') return <p className="hl-bar">{t.notHere}</p>
  const takeOver = () => take.mutate({ params, body: live.owner === null ? {} : { from: live.owner.id } }, sorry)
  const giveBack = () => give.mutate({ params }, { ...sorry, onSuccess: () => tell(open ? t.unanswered : t.givenBack) })
  return (
    <div className="hl-bar" data-mine={mine}>
      <p role="status">
        {mine ? t.youHave : live.owner === null ? t.assistantHas : t.otherHas(live.owner.name)}{' '}
        {live.waitingSince !== null && <AskedFor since={live.waitingSince} now={live.now} />}
      </p>
      {live.waitingSince !== null && <Contact {...conversation.customer} />}
      <div className="hl-bar-acts">
        {live.waitingSince !== null && (
          <Button icon="check" busy={settle.isPending} onClick={() => settle.mutate({ params }, sorry)}>
            {t.settle}
          </Button>
        )}
        {mine ? (
          <Button icon="robot" busy={give.isPending} onClick={giveBack}>
            {t.giveBack}
          </Button>
        ) : (
          <Button look="main" icon="person" busy={take.isPending} onClick={takeOver}>
            {live.owner === null ? t.takeOver : t.takeFrom(live.owner.name)}
          </Button>
        )}
      </div>
    </div>
  )
}

function AskedFor({ since, now }: { readonly since: string; readonly now: string }) {
  const t = useWords(words)
  const [before, after] = t.asked('\u0000').split('\u0000')
  return (
    <>
      {before}
      <span className="hc-figure">
        <Waited since={since} behindMs={behind(now)} />
      </span>
      {after}
    </>
  )
}

/** Where nobody reads the chat any more, there is another way. */
function Contact({ email, phone }: { readonly email?: string | undefined; readonly phone?: string | undefined }) {
  const t = useWords(words)
  if (email === undefined && phone === undefined) return <p className="hc-soft hc-small">{t.noContact}</p>
  return (
    <p className="hc-small hl-contact">
      {email !== undefined && <a href={`mailto:${email}`}>{`${t.answerByMail}: ${email}`}</a>}
      {phone !== undefined && <a href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>{`${t.ring}: ${phone}`}</a>}
    </p>
  )
}
