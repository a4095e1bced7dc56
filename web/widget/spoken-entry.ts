import type { Card } from '../../src/http/contract/cards.ts'
import type { Entry } from './thread.ts'

/** An entry as heard: a card is summed up, its details are there to be read with the cursor. */
export function spokenEntry(entry: Entry): string {
  switch (entry.kind) {
    case 'text':
      return entry.text
    case 'press':
      return ''
    case 'card':
      return spokenCard(entry.card)
  }
}

function spokenCard(card: Card): string {
  switch (card.type) {
    case 'slots':
      return `${card.slots.length} times to choose from, the first ${card.slots[0]?.local ?? ''}.`
    case 'proposal':
      return `To confirm: ${card.summary.service}, ${card.summary.local}.`
    case 'booking':
      return `${card.status === 'cancelled' ? 'Cancelled' : 'Confirmed'}: ${card.service}, ${card.local}. Reference ${card.reference}.`
    case 'services':
      return `${card.services.length} services listed.`
    case 'notice':
      return card.text
    case 'handoff':
      return 'A person has been asked to help.'
    case 'waitlist':
      return 'You are on the waiting list.'
  }
}
