import type { Card } from '../../src/http/contract/cards.ts'
import type { Spoken } from '../i18n/language-provider.tsx'
import type { Entry } from './thread.ts'

type Words = Pick<Spoken, 't' | 'format'>

/** An entry as heard, copied or kept as text: a card is summed up, its details are there to be read with the cursor. */
export function spokenEntry(entry: Entry, words: Words): string {
  switch (entry.kind) {
    case 'text':
      return entry.text
    case 'press':
      return entry.press.action === 'confirm' ? words.t.chat.yes : words.t.chat.no
    case 'card':
      return spokenCard(entry.card, words)
  }
}

function spokenCard(card: Card, { t, format }: Words): string {
  switch (card.type) {
    case 'slots': {
      const first = card.slots[0]
      return t.spoken.slots(card.slots.length, first === undefined ? '' : format.whole(first.start, card.timeZone))
    }
    case 'proposal':
      return t.spoken.proposal(card.summary.service, format.whole(card.summary.start, card.summary.timeZone))
    case 'booking': {
      const standing = card.status === 'cancelled' ? t.booking.cancelled : t.booking.confirmed
      return t.spoken.booking(standing, card.service, format.whole(card.start, card.timeZone), card.reference)
    }
    case 'services':
      return t.spoken.services(card.services.length)
    case 'notice':
      return card.text
    case 'handoff':
      return t.spoken.handoff
    case 'waitlist':
      return t.waitlist
  }
}
