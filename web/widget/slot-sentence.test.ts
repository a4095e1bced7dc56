import { expect, test } from 'vitest'
import { en } from '../i18n/en.ts'
import { createFormat } from '../i18n/format.ts'
import { foundSlotSentence, saidSlot, slotSentence } from './slot-sentence.ts'

const slot = (id: string, name: string) => ({
  id,
  start: '2026-03-05T14:00:00Z',
  end: '2026-03-05T14:45:00Z',
  local: 'Thursday 5 March 2026, 14:00 GMT',
  resources: [{ id: name.toLowerCase(), name }],
  seatsLeft: 1,
  price: null,
})
const words = { t: en, format: createFormat('en-GB') }

test('two times at once are told apart by whom they are with, and the sentence finds back to its slot', () => {
  const offered = [slot('a', 'Amara'), slot('b', 'Ben')]
  for (const one of offered) expect(saidSlot(slotSentence(one, offered, words), offered)).toBe(one.id)
  expect(saidSlot('Donnerstag', offered)).toBeUndefined()
})

test('a single time is said in the words of the server, and one that was looked up without the name of the zone', () => {
  const amara = slot('a', 'Amara')
  expect(slotSentence(amara, [amara], words)).toBe(amara.local)
  expect(foundSlotSentence(amara)).toBe('Thursday 5 March 2026, 14:00')
})
