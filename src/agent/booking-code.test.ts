import { expect, test } from 'vitest'
import { readCode, withoutCode } from './booking-code.ts'

test.each([
  ['482913', '482913'],
  ['482 913', '482913'],
  ['482-913', '482913'],
  ['The code is 482913.', '482913'],
  ['code:482913', '482913'],
  ['482913, and please move it to Friday at 3', '482913'],
  ['it is 482913! 482913', '482913'],
  ['コードは482913です', '482913'],
  ['４８２９１３', '482913'],
  ['003417', '003417'],
])('%s is the code %s', (text, code) => expect(readCode(text)).toBe(code))

test.each([
  'hello',
  '48291',
  '4829134',
  '482 913 123',
  'my number is +44 482913',
  '07700 900123',
  'K7QM482913',
  '482913 or 482914',
  '2026-11-23',
  '12:30:45',
  'ada482913@example.com',
  '482913@example.com',
  '1.482913',
])('%s is no code', (text) => expect(readCode(text)).toBeUndefined())

test('what else a message with a code says is kept', () => {
  expect(withoutCode('482 913 and make it Friday at 15:30')).toBe('and make it Friday at 15:30')
})
