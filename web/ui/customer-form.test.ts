import { expect, test } from 'vitest'
import { en } from '../i18n/en.ts'
import { customerOf, type PhoneCheck, remedies, type Values } from './customer-form.ts'

const ada = { name: 'Ada Byron', email: 'ada@example.com', phone: '' }
const wrong = (values: Values, fault?: PhoneCheck['fault']) => remedies(values, { fault, example: '+44 20 7946 0018' }, en.form)

test('complete details need no remedy, and an empty phone number is not sent', () => {
  expect(wrong(ada)).toEqual({})
  expect(customerOf(ada)).toEqual({ name: 'Ada Byron', email: 'ada@example.com' })
})

test.each([
  ['ada', /ada@example\.com/],
  ['', /calendar file/],
  ['ada@example', /name@example\.com/],
  ['ada @example.com', /without spaces/],
  ['ada@example..com', /name@example\.com/],
])('the email %j gets its own remedy', (email, remedy) => {
  expect(wrong({ ...ada, email }).email).toMatch(remedy)
})

test.each([
  ['short', /too short/],
  ['long', /too long/],
  ['shape', /like \+44 20 7946 0018, or leave this empty/],
] as const)('a phone number whose fault is %j gets its own remedy', (fault, remedy) => {
  expect(wrong({ ...ada, phone: '12' }, fault).phone).toMatch(remedy)
})
