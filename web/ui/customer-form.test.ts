import { expect, test } from 'vitest'
import { customerOf, remedies } from './customer-form.ts'

const ada = { name: 'Ada Byron', email: 'ada@example.com', phone: '' }

test('complete details need no remedy, and an empty phone number is not sent', () => {
  expect(remedies(ada)).toEqual({})
  expect(customerOf(ada)).toEqual({ name: 'Ada Byron', email: 'ada@example.com' })
})

test.each([
  ['ada', /ada@example\.com/],
  ['', /calendar file/],
  ['ada@example', /name@example\.com/],
  ['ada @example.com', /without spaces/],
  ['ada@example..com', /name@example\.com/],
])('the email %j gets its own remedy', (email, remedy) => {
  expect(remedies({ ...ada, email }).email).toMatch(remedy)
})

test.each(['020 7946 0018', '+44 (0)20 7946-0018', '0171/123456'])('the phone number %j is taken as written', (phone) => {
  expect(remedies({ ...ada, phone })).toEqual({})
  expect(customerOf({ ...ada, phone }).phone).toBe(phone)
})

test.each(['12', 'call me', '+'])('%j is no phone number', (phone) => {
  expect(remedies({ ...ada, phone }).phone).toMatch(/leave this empty/)
})
