import { expect, test } from 'vitest'
import { notOurs } from './not-ours.ts'

const slot = (id: string, time: string, resource: string) => ({
  id,
  start: `2026-03-05T${time}:00Z`,
  end: new Date(Date.parse(`2026-03-05T${time}:00Z`) + 45 * 60_000).toISOString(),
  local: '',
  resources: [{ id: resource, name: resource }],
  seatsLeft: 1,
  price: null,
})
const slots = [
  slot('held', '10:00', 'amara'),
  slot('beside', '10:30', 'amara'),
  slot('other', '10:15', 'ben'),
  slot('later', '15:00', 'amara'),
]

test('what our own hold is in the way of is not shown as taken; what others took is', () => {
  expect([...notOurs(new Set(['held', 'beside', 'other', 'later']), slots, 'held')]).toEqual(['other', 'later'])
  expect([...notOurs(new Set(['held', 'beside']), slots, undefined)]).toEqual(['held', 'beside'])
})
