import { BookingCard } from '../ui/booking-card.tsx'
import { ContactLines } from '../ui/contact-lines.tsx'
import { zoneCity } from '../ui/format.ts'
import { Icon } from '../ui/icons.tsx'
import { visitorTimeZone } from '../ui/locale.ts'
import { ProposalCard } from '../ui/proposal-card.tsx'
import { ServiceList } from '../ui/service-list.tsx'
import { SlotPicker } from '../ui/slot-picker.tsx'
import { slotSentence } from '../ui/slot-sentence.ts'
import type { CardActions } from './message-list.tsx'
import type { Entry } from './thread.ts'

type CardEntry = Extract<Entry, { kind: 'card' }>

export function CardView({ entry, actions }: { readonly entry: CardEntry; readonly actions: CardActions }) {
  const { card, standing } = entry
  switch (card.type) {
    case 'slots':
      return (
        <div className="hf-card">
          <p className="hf-card-lead">
            <strong>{nameOf(card.service, actions)}</strong>
            {card.partySize > 1 && ` for ${card.partySize}`}, {zoneCity(card.timeZone)} time
          </p>
          <Slots entry={entry} slots={card.slots} timeZone={card.timeZone} actions={actions} />
        </div>
      )
    case 'notice':
      return (
        <div className="hf-card hf-notice">
          <p className="hf-notice-words">
            <Icon name="info" />
            <span>{card.text}</span>
          </p>
          {card.alternatives !== undefined && card.alternatives.length > 0 && (
            <Slots entry={entry} slots={card.alternatives} timeZone={visitorTimeZone()} actions={actions} />
          )}
        </div>
      )
    case 'proposal':
      return (
        <ProposalCard
          proposal={card}
          standing={standing}
          businessTimeZone={actions.businessTimeZone}
          clock={actions.clock}
          draft={actions.draft}
          waiting={actions.waiting}
          onDraft={actions.onDraft}
          onConfirm={actions.onConfirm}
          onDecline={actions.onDecline}
          onAskAgain={() => actions.onSay(`Which times are free for ${card.summary.service}?`)}
        />
      )
    case 'booking':
      return <BookingCard booking={card} businessTimeZone={actions.businessTimeZone} live={standing === 'live'} />
    case 'services':
      return (
        <ServiceList
          services={card.services}
          waiting={actions.waiting}
          onPick={(service) => actions.onSay(`Which times are free for ${service.name}?`)}
        />
      )
    case 'handoff':
      return (
        <div className="hf-card">
          <p className="hf-card-lead">
            <strong>A person will look at this.</strong> You can also reach them directly:
          </p>
          <ContactLines contact={card.contact} />
        </div>
      )
    case 'waitlist':
      return (
        <div className="hf-card">
          <p className="hf-card-lead">You are on the waiting list.</p>
        </div>
      )
  }
}

/** Slots name their service by id. */
function nameOf(service: string, { services }: CardActions): string {
  return services.find((one) => one.id === service)?.name ?? service
}

interface SlotsProps {
  readonly entry: CardEntry
  readonly slots: Parameters<typeof slotSentence>[1]
  readonly timeZone: string
  readonly actions: CardActions
}

function Slots({ entry, slots, timeZone, actions }: SlotsProps) {
  return (
    <SlotPicker
      slots={slots}
      timeZone={timeZone}
      live={entry.standing === 'live'}
      chosen={entry.chosen}
      waiting={actions.waiting}
      onPick={(slot) => actions.onSay(slotSentence(slot, slots))}
    />
  )
}
