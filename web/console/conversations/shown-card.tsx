import type { Card } from '../../../src/http/contract/cards.ts'
import { BookingCard } from '../../ui/booking-card.tsx'
import { HandoffCard } from '../../ui/handoff-card.tsx'
import { NoticeCard } from '../../ui/notice-card.tsx'
import { ProposalTicket } from '../../ui/proposal-ticket.tsx'
import { SlotPicker } from '../../ui/slot-picker.tsx'
import { useLanguage } from '../../i18n/language-provider.tsx'
import { SlotsLead } from '../../widget/slots-lead.tsx'
import type { Entry } from '../../widget/thread.ts'
import { useServiceNames } from '../use-service-names.ts'
import { useWorkplace } from '../shell/workplace.tsx'
import { ShownServices } from './shown-services.tsx'

type CardEntry = Extract<Entry, { kind: 'card' }>

const nothing = () => {}
/** Nobody holds it from here: no clock runs. */
const noHold = { seconds: undefined, expiresAt: null, extendable: false, outcome: 'none', extend: nothing } as const

/** A card as it was shown to the customer, with nothing on it to press. */
export function ShownCard({ entry }: { readonly entry: Pick<CardEntry, 'card' | 'standing' | 'chosen'> }) {
  const { t } = useLanguage()
  const { business } = useWorkplace()
  const { card, standing, chosen } = entry
  switch (card.type) {
    case 'slots':
      return <ShownSlots card={card} chosen={chosen} />
    case 'notice':
      return (
        <NoticeCard text={card.text}>
          {card.alternatives !== undefined && card.alternatives.length > 0 && (
            <SlotPicker
              label={t.slots.alternatives}
              slots={card.alternatives}
              timeZone={business.timeZone}
              live={false}
              chosen={chosen}
              waiting
              onPick={nothing}
            />
          )}
        </NoticeCard>
      )
    case 'proposal':
      return (
        <ProposalTicket proposal={card} standing={standingNow(card, standing)} hold={noHold} timeZone={business.timeZone} waiting>
          {null}
        </ProposalTicket>
      )
    case 'booking':
      return <BookingCard booking={card} business={{ name: business.name, timeZone: business.timeZone, address: '' }} live={false} />
    case 'services':
      return <ShownServices services={card.services} />
    case 'handoff':
      return <HandoffCard contact={card.contact} from={card.from} timeZone={business.timeZone} />
    case 'waitlist':
      return (
        <div className="hf-card">
          <p className="hf-card-lead">{t.waitlist}</p>
        </div>
      )
  }
}

function ShownSlots({ card, chosen }: { readonly card: Extract<Card, { type: 'slots' }>; readonly chosen: string | undefined }) {
  const { t } = useLanguage()
  const service = useServiceNames().get(card.service) ?? card.service
  return (
    <div className="hf-card">
      <div className="hf-card-lead">
        <SlotsLead service={service} partySize={card.partySize} timeZone={card.timeZone} />
      </div>
      <SlotPicker
        label={t.slots.label(service)}
        slots={card.slots}
        timeZone={card.timeZone}
        live={false}
        chosen={chosen}
        waiting
        onPick={nothing}
      />
    </div>
  )
}

/** Nobody has answered a proposal whose hold is over: it has run out. */
function standingNow(card: Extract<Card, { type: 'proposal' }>, standing: CardEntry['standing']): CardEntry['standing'] {
  const over = card.expiresAt !== null && Date.parse(card.expiresAt) < Date.now()
  return standing === 'live' && over ? 'expired' : standing
}
