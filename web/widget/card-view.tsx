import { useCallback } from 'react'
import type { SlotCard } from '../../src/http/contract/cards.ts'
import { useLanguage } from '../i18n/language-provider.tsx'
import { BookingCard } from '../ui/booking-card.tsx'
import { rangeOf } from '../ui/days.ts'
import { HandoffCard } from '../ui/handoff-card.tsx'
import { NoticeCard } from '../ui/notice-card.tsx'
import { ProposalCard } from '../ui/proposal-card.tsx'
import { ServiceList } from '../ui/service-list.tsx'
import { SlotBrowser } from '../ui/slot-browser.tsx'
import { SlotPicker } from '../ui/slot-picker.tsx'
import { useGone } from '../ui/use-gone.ts'
import { useHold } from '../ui/use-hold.ts'
import type { CardOf } from './message.ts'
import type { CardActions } from './message-list.tsx'
import { notOurs } from './not-ours.ts'
import { foundSlotSentence, slotSentence } from './slot-sentence.ts'
import { SlotsLead } from './slots-lead.tsx'
import type { Entry } from './thread.ts'

type CardEntry = Extract<Entry, { kind: 'card' }>

export function CardView({ entry, actions }: { readonly entry: CardEntry; readonly actions: CardActions }) {
  const { t } = useLanguage()
  const { card, standing } = entry
  const { waiting, onSay } = actions
  switch (card.type) {
    case 'slots':
      return <SlotsCard card={card} entry={entry} actions={actions} />
    case 'notice':
      return (
        <NoticeCard text={card.text}>
          {card.alternatives !== undefined && card.alternatives.length > 0 && (
            <Alternatives slots={card.alternatives} entry={entry} actions={actions} />
          )}
        </NoticeCard>
      )
    case 'proposal':
      return <Proposal card={card} entry={entry} actions={actions} />
    case 'booking':
      return (
        <BookingCard
          booking={card}
          business={{ ...actions.business, address: actions.business.contact.address }}
          live={standing === 'live'}
        >
          <button type="button" className="hf-button" aria-disabled={waiting} onClick={() => onSay(t.booking.moveSentence(card.reference))}>
            {t.booking.move}
          </button>
          <button
            type="button"
            className="hf-button"
            aria-disabled={waiting}
            onClick={() => onSay(t.booking.cancelSentence(card.reference))}
          >
            {t.booking.cancel}
          </button>
        </BookingCard>
      )
    case 'services':
      return <ServiceList services={card.services} waiting={waiting} onPick={(service) => onSay(t.services.timesSentence(service.name))} />
    case 'handoff':
      return <HandoffCard contact={card.contact} from={card.from} timeZone={actions.business.timeZone} />
    case 'waitlist':
      return (
        <div className="hf-card">
          <p className="hf-card-lead">{t.waitlist}</p>
        </div>
      )
  }
}

interface CardProps<Type extends CardEntry['card']['type']> {
  readonly card: CardOf<Type>
  readonly entry: CardEntry
  readonly actions: CardActions
}

function SlotsCard({ card, entry, actions }: CardProps<'slots'>) {
  const words = useLanguage()
  const { api, services } = actions
  const { locale } = words
  // Cards name their service by id.
  const known = services.find((one) => one.id === card.service)
  const service = known?.name ?? card.service
  const lead = <SlotsLead service={service} partySize={card.partySize} timeZone={card.timeZone} />
  const { gone, changes } = useGone(api, { slots: card.slots, partySize: card.partySize, live: entry.standing === 'live' })
  // Another change is another look: the days are asked for anew.
  const look = useCallback(
    async (first: string, last: string) => {
      const query = { service: card.service, timeZone: card.timeZone, partySize: String(card.partySize), limit: '500', locale }
      return (await api.findSlots({ ...query, ...rangeOf(first, last) })).slots
    },
    // eslint-disable-next-line react/exhaustive-deps
    [api, card.service, card.timeZone, card.partySize, locale, changes],
  )
  if (entry.standing !== 'live')
    return (
      <div className="hf-card">
        <div className="hf-card-lead">{lead}</div>
        <PlainSlots label={words.t.slots.label(service)} slots={card.slots} entry={entry} actions={actions} timeZone={card.timeZone} />
      </div>
    )
  return (
    <div className="hf-card">
      <SlotBrowser
        service={service}
        lead={lead}
        offered={card.slots}
        timeZone={card.timeZone}
        now={api.clock.now()}
        look={look}
        chosen={entry.chosen}
        waiting={actions.waiting}
        gone={notOurs(gone, card.slots, entry.chosen)}
        seats={(known?.capacity ?? 1) > 1}
        onPick={(slot) => {
          const offered = card.slots.some((one) => one.id === slot.id || one.local === slot.local)
          actions.onSay(offered ? slotSentence(slot, card.slots, words) : foundSlotSentence(slot))
        }}
      />
    </div>
  )
}

/** Offered in the place of what could not be had: others may take them, too. */
function Alternatives({ slots, entry, actions }: Pick<PlainSlotsProps, 'slots' | 'entry' | 'actions'>) {
  const { t } = useLanguage()
  // How many they are for is not told; what is left for one is the least that must be true.
  const { gone } = useGone(actions.api, { slots, partySize: undefined, live: entry.standing === 'live' })
  return <PlainSlots label={t.slots.alternatives} slots={slots} gone={notOurs(gone, slots, entry.chosen)} entry={entry} actions={actions} />
}

interface PlainSlotsProps {
  readonly label: string
  readonly slots: readonly SlotCard[]
  readonly timeZone?: string
  readonly gone?: ReadonlySet<string>
  readonly entry: CardEntry
  readonly actions: CardActions
}

function PlainSlots({ label, slots, timeZone, gone, entry, actions }: PlainSlotsProps) {
  const words = useLanguage()
  return (
    <SlotPicker
      label={label}
      slots={slots}
      timeZone={timeZone ?? actions.business.timeZone}
      live={entry.standing === 'live'}
      chosen={entry.chosen}
      gone={gone}
      waiting={actions.waiting}
      onPick={(slot) => actions.onSay(slotSentence(slot, slots, words))}
    />
  )
}

function Proposal({ card, entry, actions }: CardProps<'proposal'>) {
  const { t } = useLanguage()
  const { api, business, draft, waiting, onDraft, onConfirm, onDecline, onSay } = actions
  // Asked anew after each turn: the assistant gives a customer who is still writing more time of its own accord.
  const hold = useHold(api, card, entry.standing === 'live' && !waiting)
  return (
    <ProposalCard
      proposal={card}
      standing={entry.standing}
      hold={hold}
      business={{ timeZone: business.timeZone, phone: business.contact.phone }}
      draft={draft}
      waiting={waiting}
      onDraft={onDraft}
      onConfirm={onConfirm}
      onDecline={onDecline}
      onAskAgain={() => onSay(t.services.timesSentence(card.summary.service))}
    />
  )
}
