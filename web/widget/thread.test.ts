import { expect, test } from 'vitest'
import type { CardOf, ChatMessage } from './message.ts'
import { threadOf } from './thread.ts'

const start = '2026-03-05T14:00:00Z'
const times = {
  start,
  end: '2026-03-05T14:45:00Z',
  timeZone: 'Europe/London',
  local: 'Thursday 5 March 2026, 14:00 GMT',
  partySize: 1,
  resources: [],
  price: null,
}
const proposal = (id: string, action: 'book' | 'move' | 'cancel' = 'book'): CardOf<'proposal'> => ({
  type: 'proposal',
  id,
  action,
  holdId: `hold of ${id}`,
  reference: action === 'book' ? null : 'K7QM-3XWD',
  expiresAt: null,
  summary: { ...times, service: 'Haircut', policy: '' },
  customer: {},
  missing: [],
})
const booking = (status: 'confirmed' | 'cancelled', revision = 0): CardOf<'booking'> => ({
  type: 'booking',
  reference: 'K7QM-3XWD',
  status,
  revision,
  service: 'Haircut',
  calendarUrl: '',
  manageUrl: '',
  ...times,
})
const slots: CardOf<'slots'> = {
  type: 'slots',
  service: 'haircut',
  timeZone: 'Europe/London',
  partySize: 1,
  more: false,
  slots: [{ id: 's', seatsLeft: 1, ...times }],
}

let messages = 0
const shown = (...cards: (CardOf<'proposal'> | CardOf<'booking'> | CardOf<'slots'>)[]): ChatMessage => ({
  id: `m${messages++}`,
  role: 'assistant',
  at: 0,
  parts: cards.map((card) => ({ type: 'card', card })),
})
const said = (text: string, role: 'user' | 'assistant' = 'user'): ChatMessage => ({
  id: `m${messages++}`,
  role,
  at: 0,
  parts: [{ type: 'text', text }],
})
const declined = (proposalId: string): ChatMessage => ({
  id: `m${messages++}`,
  role: 'user',
  at: 0,
  parts: [{ type: 'press', press: { action: 'decline', proposalId } }],
})

const standings = (...conversation: ChatMessage[]) =>
  threadOf(conversation, false).flatMap((message) => message.entries.flatMap((entry) => (entry.kind === 'card' ? [entry.standing] : [])))

test('only the newest proposal can be confirmed', () => {
  expect(standings(shown(proposal('a')), shown(proposal('b')))).toEqual(['replaced', 'live'])
})

test('a proposal shown again with the details filled in is live once', () => {
  expect(standings(shown(proposal('a')), said("I'm Ada"), shown(proposal('a')))).toEqual(['repeated', 'live'])
  const named = { ...proposal('b'), holdId: proposal('a').holdId, customer: { name: 'Ada' } }
  expect(standings(shown(proposal('a')), said("I'm Ada"), shown(named))).toEqual(['repeated', 'live'])
})

test('a proposal says how it ended: confirmed, declined, cancelled', () => {
  expect(standings(shown(proposal('a')), shown(booking('confirmed')))).toEqual(['confirmed', 'live'])
  expect(standings(shown(proposal('a')), declined('a'))).toEqual(['declined'])
  expect(standings(shown(proposal('a', 'cancel')), shown(booking('cancelled', 1)))).toEqual(['confirmed', 'live'])
})

test('a booking shown again after a change stands for the older card', () => {
  expect(standings(shown(booking('confirmed')), shown(booking('cancelled', 1)))).toEqual(['past', 'live'])
})

test('a tapped time is marked as chosen, and newer times replace older ones', () => {
  const [offer] = threadOf([shown(slots), said('Thursday 5 March 2026, 14:00 GMT')], false)
  expect(offer?.entries).toEqual([expect.objectContaining({ standing: 'live', chosen: 's' })])
  expect(standings(shown(slots), shown(slots))).toEqual(['past', 'live'])
})

test('words come before the cards they speak of, and cards wait while the words still come', () => {
  const answer: ChatMessage = {
    id: 'x',
    role: 'assistant',
    at: 0,
    parts: [
      { type: 'card', card: slots },
      { type: 'text', text: 'Here you are:\n1. Thursday, 14:00\nWhich one?' },
    ],
  }
  expect(threadOf([answer], false)[0]?.entries.map((entry) => entry.kind)).toEqual(['text', 'card'])
  expect(threadOf([answer], true)[0]?.entries).toEqual([expect.objectContaining({ kind: 'text', text: 'Here you are:\nWhich one?' })])
})
