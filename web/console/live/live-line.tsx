import { Link } from 'wouter'
import type { LiveRow } from '../../../src/http/contract/console/live.ts'
import { useNames } from '../conversations/use-names.ts'
import { Ago } from '../kit/ago.tsx'
import { Avatar, Badge } from '../kit/badge.tsx'
import { useWords } from '../kit/language.tsx'
import { useWorkplace } from '../shell/workplace.tsx'
import { useColleagues } from '../use-colleagues.ts'
import { Waited } from './waited.tsx'
import { words } from './words.ts'

/** One conversation that goes on: who, their last words, who has it, and how long they have waited. */
export function LiveLine({ row, behindMs }: { readonly row: LiveRow; readonly behindMs: number }) {
  const t = useWords(words)
  const names = useNames()
  const { member } = useWorkplace()
  const owner = useColleagues().find((one) => one.id === row.ownerId)
  const reason = row.reason === 'left_unanswered' ? t.leftUnanswered : row.reason
  return (
    <Link href={`/live/${row.id}`} className="hl-row" data-unread={row.unread > 0}>
      <span className="hl-who">
        {row.customer.name ?? row.customer.email ?? row.customer.phone ?? t.visitor}
        {row.unread > 0 && <Badge tone="accent">{t.unread(row.unread)}</Badge>}
      </span>
      <span className="hl-marks">
        {row.waitingSince !== null && row.ownerId === null && (
          <Badge tone="warm" icon="clock">
            {t.waitingFor('')}
            <span className="hc-figure">
              <Waited since={row.waitingSince} behindMs={behindMs} />
            </span>
          </Badge>
        )}
        {row.ownerId !== null && (
          <span className="hl-owner">
            <Avatar name={owner?.name ?? '?'} />
            {row.ownerId === member.id ? t.yours : t.with(owner?.name ?? '?')}
          </span>
        )}
        <Ago at={row.lastMessageAt} />
      </span>
      <span className="hl-words">{row.lastWords}</span>
      <span className="hl-about">
        {[names.language(row.locale), names.channel(row.channel), ...(reason === null ? [] : [reason])].join(' · ')}
      </span>
    </Link>
  )
}
