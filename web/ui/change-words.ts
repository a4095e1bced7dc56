import type { ProposalCard } from '../../src/http/contract/cards.ts'
import { visitorTimeZone, zoneCity } from '../i18n/format.ts'
import type { Spoken } from '../i18n/language-provider.tsx'

type Deadlines = Pick<ProposalCard['summary'], 'policy' | 'cancelUntil' | 'moveUntil'>

/** Until when it can be cancelled and moved, for this very time, on the business's clock. A card from before these were told has the rule itself. */
export function changeWords({ policy, cancelUntil, moveUntil }: Deadlines, timeZone: string, { t, format }: Spoken): string {
  if (cancelUntil === undefined || moveUntil === undefined) return policy
  const time = (at: string) => {
    const here = format.short(at, timeZone)
    return here === format.short(at, visitorTimeZone()) ? here : `${here} (${t.slots.zone(zoneCity(timeZone))})`
  }
  if (cancelUntil === null && moveUntil === null) return t.proposal.noChange
  if (cancelUntil !== null && cancelUntil === moveUntil) return t.proposal.freeUntil(time(cancelUntil))
  const cancelling = cancelUntil === null ? t.proposal.noCancel : t.proposal.cancelUntil(time(cancelUntil))
  const moving = moveUntil === null ? t.proposal.noMove : t.proposal.moveUntil(time(moveUntil))
  return `${cancelling} ${moving}`
}
