import { Link } from 'wouter'
import type { Card } from '../../../src/http/contract/cards.ts'
import { BookingCard } from '../../ui/booking-card.tsx'
import { HandoffCard } from '../../ui/handoff-card.tsx'
import { NoticeCard } from '../../ui/notice-card.tsx'
import { ProposalTicket } from '../../ui/proposal-ticket.tsx'
import { SlotPicker } from '../../ui/slot-picker.tsx'
import { useLanguage } from '../../i18n/language-provider.tsx'
import { SlotsLead } from '../../widget/slots-lead.tsx'
import type { Entry } from '../../widget/thread.ts'
import { useConsoleLanguage, useWords } from '../kit/language.tsx'
import { useServiceNames } from '../use-service-names.ts'
import { useWorkplace } from '../shell/workplace.tsx'
import { ShownServices } from './shown-services.tsx'
import { talkWords } from './talk-words.ts'

type CardEntry = Extract<Entry, { kind: 'card' }>

const nothing = () => {}
/** Nobody holds it from here: no clock runs. */
const noHold = { seconds: undefined, expiresAt: null, extendable: false, outcome: 'none', extend: nothing } as const

/** A card as it was shown to the customer, with nothing on it that they could press. */
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
      return <ShownBooking card={card} live={standing === 'live'} />
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

/** Its links are the customer's and do not open from here: staff see the booking as it stands today. */
function ShownBooking({ card, live }: { readonly card: Extract<Card, { type: 'booking' }>; readonly live: boolean }) {
  const t = useWords(talkWords)
  const { language } = useConsoleLanguage()
  const { name, timeZone } = useWorkplace().business
  return (
    <BookingCard booking={{ ...card, calendarUrl: undefined }} business={{ name, timeZone, address: '' }} live={live}>
      <Link href={`/bookings/${card.reference}`} className="hf-button" lang={language}>
        {t.toBooking}
      </Link>
    </BookingCard>
  )
}

/** Nobody has answered a proposal whose hold is over: it has run out. */
function standingNow(card: Extract<Card, { type: 'proposal' }>, standing: CardEntry['standing']): CardEntry['standing'] {
  const over = card.expiresAt !== null && Date.parse(card.expiresAt) < Date.now()
  return standing === 'live' && over ? 'expired' : standing
}
