import { formatClock } from '../shared/local-time.ts'
import { formatMoney } from '../shared/money.ts'
import type { Card, ProposalCard, SlotCard } from '../tools/card.ts'

/** Where and in what language a terminal is. */
export interface Reader {
  readonly locale: string
  readonly timeZone: string
}

/** A card as lines of text; empty when `said` has it all already. */
export function cardText(card: Card, said: string, reader: Reader): string {
  switch (card.type) {
    case 'slots':
      return card.slots.every((slot) => isSaid(slot, said)) ? '' : slotLines(card.slots, reader)
    case 'proposal':
      return proposalText(card, reader)
    case 'booking':
      return [
        `[${card.status === 'confirmed' ? 'Booked' : 'Cancelled'}] ${card.reference}  ${card.service}, ${card.local}`,
        `  calendar file: ${card.calendarUrl}`,
        `  move or cancel: ${card.manageUrl}`,
      ].join('\n')
    case 'services':
      return card.services.every((service) => said.includes(service.name))
        ? ''
        : card.services
            .map(
              (service) =>
                `  ${service.name}, ${service.durationMinutes} minutes${service.price === null ? '' : `, ${formatMoney(service.price, reader.locale)}`}`,
            )
            .join('\n')
    case 'handoff':
      return `[A person was asked to reply] ${card.contact.phone}, ${card.contact.email}`
    case 'notice':
      return card.alternatives === undefined || card.alternatives.every((slot) => isSaid(slot, said))
        ? ''
        : slotLines(card.alternatives, reader)
    case 'waitlist':
      return '[On the waiting list]'
  }
}

// The year is often left out in speech.
function isSaid(slot: SlotCard, said: string): boolean {
  return said.includes(slot.local) || said.includes(slot.local.replace(/ \d{4},/u, ','))
}

function slotLines(slots: readonly SlotCard[], { locale }: Reader): string {
  return slots
    .map((slot, index) => `  ${index + 1}. ${slot.local}${slot.price === null ? '' : `, ${formatMoney(slot.price, locale)}`}`)
    .join('\n')
}

const TITLES = { book: 'Not booked yet', move: 'Not moved yet', cancel: 'Not cancelled yet' } as const

function proposalText(card: ProposalCard, { locale, timeZone }: Reader): string {
  const { summary } = card
  const people = summary.partySize > 1 ? `, ${summary.partySize} people` : ''
  const price = summary.price === null ? '' : `, ${formatMoney(summary.price, locale)}`
  const names = summary.resources.length === 0 ? '' : ` (${summary.resources.map(({ name }) => name).join(', ')})`
  const who = [card.customer.name, card.customer.email].filter((value) => value !== undefined).join(', ')
  const until = card.expiresAt === null ? '' : `, held until ${formatClock(Date.parse(card.expiresAt), timeZone, locale)}`
  const lines = [
    `[${TITLES[card.action]}${until}] ${summary.service}${names}, ${summary.local}${people}${price}`,
    who === '' ? '' : `  for ${who}`,
    summary.policy === '' ? '' : `  ${summary.policy}`,
  ]
  const act = card.missing.length > 0 ? `  still needed: ${card.missing.join(' and ')}` : '  type yes or /confirm, no or /decline'
  return [...lines.filter((line) => line !== ''), act].join('\n')
}
