import { expect, test } from 'vitest'
import { phoneZone } from '../phone-zones.ts'
import { zoneOf } from './phone.ts'
import { phoneRules } from './phone-rules.ts'

const london = '+44 20 7946 0018'
const berlin = '+49 30 901820'
const rules = (phone: string, business = london) => {
  const zone = zoneOf(phone, business)
  if (zone === undefined) throw new Error(`${phone} belongs to no zone`)
  return phoneRules(phoneZone(String(zone)), business)
}

test.each([
  ['020 7946 0018', london, '+44 20 7946 0018'],
  ['030 901820', berlin, '+49 30 901820'],
  ['+81 3-1234-5678', london, '+81 3 1234 5678'],
  ['0033 1 23 45 67 89', london, '+33 1 23 45 67 89'],
  ['+1 (212) 555-0123', london, '+1 212 555 0123'],
])('%s, given to a business at %s, is %s', (phone, business, tidy) => {
  const read = rules(phone, business)
  expect(read.faultOf(phone)).toBeUndefined()
  expect(read.tidy(phone)).toBe(tidy)
})

test.each([
  ['12', 'short'],
  ['020 79', 'short'],
  ['+44 20 7946 0018 00123', 'long'],
  ['call me', 'shape'],
  ['+', 'short'],
])('%s is too %s', (phone, fault) => {
  expect(rules(phone).faultOf(phone)).toBe(fault)
})
