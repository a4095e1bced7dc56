import { describe, expect, test } from 'vitest'
import { redact } from './redact.ts'

describe('what is kept of a text has no payment data in it', () => {
  test.each([
    ['my card is 4111 1111 1111 1111, thanks', 'my card is [card …1111], thanks'],
    ['4111111111111111', '[card …1111]'],
    ['4111-1111-1111-1111.', '[card …1111].'],
    ['Amex 3782 822463 10005 ok?', 'Amex [card …0005] ok?'],
    ['DE89 3704 0044 0532 0130 00', '[IBAN …3000]'],
    ['de89370400440532013000 danke', '[IBAN …3000] danke'],
    ['IBAN: GB29NWBK60161331926819 thanks a lot', 'IBAN: [IBAN …6819] thanks a lot'],
    ['NL91 ABNA 0417 1643 00 is mijn rekening', '[IBAN …4300] is mijn rekening'],
    ['two: 5555 5555 5555 4444 and 4012888888881881', 'two: [card …4444] and [card …1881]'],
  ])('%s', (typed, kept) => {
    expect(redact(typed)).toBe(kept)
  })

  test.each([
    'my number is +44 7700 900123',
    'call 0049 30 901820 or 030/901820',
    '4111 1111 1111 1112 fails its own checksum',
    'DE88 3704 0044 0532 0130 00 fails its own',
    'booking HF-7K3M9Q on 2026-11-27 at 16:30',
    '0000 0000 0000 0000',
    'order 20261122163000 of 12.12.2026 14:30',
    '019a9f5c-5a71-7c3e-8f52-3d1f0f5a2b11',
    'a digest 9f4111111111111111ab of ours',
    '019a9f5c-5a71-7c3e-4111-111111111111',
    'aB4_4111111111111111-x',
    'a4000000-0000-4000-8000-00000000cafe and 41111111-1111-4111-8111-1111de893704',
    'no digits at all',
  ])('%s stays', (typed) => {
    expect(redact(typed)).toBe(typed)
  })
})

test('of ten thousand ids of ours none is taken for a number', () => {
  const ids = Array.from({ length: 10_000 }, () => crypto.randomUUID())
  expect(ids.map(redact)).toStrictEqual(ids)
  expect(redact(JSON.stringify(ids))).toBe(JSON.stringify(ids))
})
