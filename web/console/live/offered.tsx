import type { Card, SlotCard } from '../../../src/http/contract/cards.ts'
import type { ConversationDetail } from '../../../src/http/contract/console/conversations.ts'
import { saidSlot } from '../../widget/slot-sentence.ts'
import { useConsoleLanguage, useWords } from '../kit/language.tsx'
import { useWorkplace } from '../shell/workplace.tsx'
import { words } from './words.ts'

/** The times on show, each to be held with one press; the one the customer tapped is marked. */
export function Offered({ detail, onHold }: { readonly detail: ConversationDetail; readonly onHold: (slotId: string) => void }) {
  const t = useWords(words)
  const { format } = useConsoleLanguage()
  const { business } = useWorkplace()
  const { slots, chosen } = onShow(detail.messages)
  if (slots.length === 0) return null
  return (
    <div className="hl-offered" role="group" aria-label={t.offered}>
      <span className="hc-soft hc-small">{t.offered}</span>
      {slots.map((slot) => (
        <button key={slot.id} type="button" className="hd-time" data-wanted={slot.id === chosen} onClick={() => onHold(slot.id)}>
          {t.hold(format.short(slot.start, business.timeZone))}
          {slot.id === chosen && <small>{t.chosen}</small>}
        </button>
      ))}
    </div>
  )
}

/** Those of the newest list, while nothing newer (a proposal, a booking) has taken its place. */
function onShow(messages: ConversationDetail['messages']): { readonly slots: readonly SlotCard[]; readonly chosen: string | undefined } {
  const at = messages.findLastIndex(({ parts }) => parts.some((part) => part.type === 'card' && settles(part.card)))
  const card = messages[at]?.parts.flatMap((part) => (part.type === 'card' && settles(part.card) ? [part.card] : [])).at(-1)
  if (card?.type !== 'slots') return { slots: [], chosen: undefined }
  const said = messages.slice(at + 1).flatMap(({ role, parts }) => (role === 'customer' ? parts : []))
  const chosen = said.map((part) => (part.type === 'text' ? saidSlot(part.text, card.slots) : undefined)).findLast((id) => id !== undefined)
  return { slots: card.slots, chosen }
}

function settles({ type }: Card): boolean {
  return type === 'slots' || type === 'proposal' || type === 'booking'
}
