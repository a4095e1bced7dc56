import { expect, test } from 'vitest'
import { maskDeep, maskEmail, maskName, maskPhone, maskText } from './mask.ts'

test('a name, an address and a number are told apart and not found out', () => {
  expect(maskName('Ada  Byron')).toBe('A. B.')
  expect(maskName('山田 太郎')).toBe('山. 太.')
  expect(maskEmail('ada@example.co.uk')).toBe('a…@e….uk')
  expect(maskEmail('not an address')).toBe('…')
  expect(maskPhone('+44 7700 900123')).toBe('… 23')
})

test.each([
  ['write to ada.byron@example.com.', 'write to a…@e….com.'],
  ['call +44 7700 900123 please', 'call … 23 please'],
  ['call 030/901820, 0170 1234567', 'call … 20, … 67'],
  ['I am Ada Byron, Ada for short', 'I am A. B., A. for short'],
  ['Thanks ADA', 'Thanks A.'],
])('%s', (text, masked) => {
  expect(maskText(text, { name: 'Ada Byron' })).toBe(masked)
})

test.each([
  '2026-11-27T16:30:00Z',
  'at 16:30 on 27.11.2026',
  'HF-7K3M9Q',
  '019a9f5c-5a71-7c3e-8f52-3d1f0f5a2b11',
  '£30.00',
  'Canada is not Ada-like',
])('%s has nobody in it', (text) => {
  expect(maskText(text)).toBe(text)
})

test('a part of another word is no name', () => {
  expect(maskText('Canada', { name: 'Ada Byron' })).toBe('Canada')
})

test('a card keeps its shape and its times', () => {
  const card = { type: 'booking', start: '2026-11-27T16:30:00Z', customer: { name: 'Ada Byron', email: 'ada@example.com' }, seats: 2 }
  expect(maskDeep(card, { name: 'Ada Byron' })).toStrictEqual({ ...card, customer: { name: 'A. B.', email: 'a…@e….com' } })
})
