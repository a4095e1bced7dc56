import type { AuditLine } from '../../../src/http/contract/console/audit.ts'
import { When } from '../kit/ago.tsx'
import { Badge, type Tone } from '../kit/badge.tsx'
import { useWords } from '../kit/language.tsx'
import { useOperationName } from './operation-name.ts'
import { words } from './words.ts'

export interface AuditRowProps {
  readonly line: AuditLine
  /** Of somebody who works or worked here. */
  readonly nameOfSubject: (subject: string) => string | undefined
  /** Everything that was done to this. */
  readonly onSubject: (subject: string) => void
  /** Everything they did. */
  readonly onMember: (member: string) => void
}

export function AuditRow({ line, nameOfSubject, onSubject, onMember }: AuditRowProps) {
  const t = useWords(words)
  const nameOf = useOperationName()
  const { member, subject, status } = line
  const by = line.detail['by'] === 'operator' ? t.operator : line.detail['by'] === 'key' ? t.program : t.nobody
  return (
    <div className="hc-audit-row">
      <span className="hc-audit-when">
        <When at={line.at} />
      </span>
      <span className="hc-audit-who">
        {member === null ? (
          <span className="hc-audit-nobody">{by}</span>
        ) : (
          <button type="button" className="hc-audit-link" title={t.allOf(member.name)} onClick={() => onMember(member.id)}>
            {member.name}
          </button>
        )}
      </span>
      <span className="hc-audit-what">
        {nameOf(line.operation, status)}
        {subject !== null && subject !== member?.id && (
          <button
            type="button"
            className="hc-audit-link hc-audit-subject"
            data-name={nameOfSubject(subject) !== undefined}
            title={`${t.allAbout}: ${subject}`}
            onClick={() => onSubject(subject)}
          >
            {nameOfSubject(subject) ?? shortened(subject)}
          </button>
        )}
      </span>
      <span className="hc-audit-result">
        <Badge tone={toneOf(status)}>{t.results[resultOf(status)]}</Badge>
        <small title={t.addressHint}>{line.address.slice(0, 6)}</small>
      </span>
    </div>
  )
}

/** The end of an id is what differs from its neighbours; the whole of it is where one points. */
function shortened(subject: string): string {
  return subject.replace(/\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}([0-9a-f]{8})\b/g, '…$1')
}

type Result = 'done' | 'refused' | 'failed'

function resultOf(status: number): Result {
  if (status >= 500) return 'failed'
  return status >= 400 ? 'refused' : 'done'
}

function toneOf(status: number): Tone {
  return ({ done: 'good', refused: 'warm', failed: 'bad' } as const)[resultOf(status)]
}
