import { expect, test } from 'vitest'
import type { Slot, Tenant } from '../booking/index.ts'
import type { ToolRefusal } from './define-tool.ts'
import { failureText } from './failure-text.ts'
import type { Listener } from './spoken-time.ts'

const at = Date.UTC(2026, 6, 14, 9, 42)
const tenant = { timeZone: 'Europe/London', services: [{ name: 'Haircut' }, { name: 'Massage' }] } as unknown as Tenant
const listener = (timeZone = 'Europe/London'): Listener => ({ tenant, session: { timeZone, locale: 'en' } })
const slot: Slot = {
  id: 's1',
  service: 'haircut',
  start: at,
  end: at + 45 * 60_000,
  resources: [{ id: 'maya', name: 'Maya' }],
  seatsLeft: 1,
  price: { amountMinor: 3800, currency: 'GBP' },
}

// One of each: the type makes the list complete.
const examples: { [Code in ToolRefusal['code']]: Extract<ToolRefusal, { code: Code }> } = {
  slot_taken: { code: 'slot_taken', heldUntil: at, alternatives: [slot] },
  slot_invalid: { code: 'slot_invalid' },
  slot_expired: { code: 'slot_expired', alternatives: [] },
  hold_expired: { code: 'hold_expired', alternatives: [slot] },
  hold_not_found: { code: 'hold_not_found' },
  booking_not_found: { code: 'booking_not_found' },
  booking_cancelled: { code: 'booking_cancelled' },
  too_soon: { code: 'too_soon', earliest: at, alternatives: [] },
  too_far: { code: 'too_far', latest: at, alternatives: [] },
  outside_hours: { code: 'outside_hours', alternatives: [] },
  over_capacity: { code: 'over_capacity', max: 8, alternatives: [] },
  limit_reached: { code: 'limit_reached', limit: 'bookings', max: 3 },
  too_late_to_cancel: { code: 'too_late_to_cancel', deadline: at },
  too_late_to_reschedule: { code: 'too_late_to_reschedule', deadline: at },
  consent_required: { code: 'consent_required', proposalId: 'p_1' },
  service_not_found: { code: 'service_not_found' },
  resource_not_found: { code: 'resource_not_found' },
  range_invalid: { code: 'range_invalid', reason: 'it is longer than a year' },
  when_ambiguous: { code: 'when_ambiguous', question: 'Which Tuesday?', options: [{ from: 'a', to: 'b', text: 'this one' }] },
  when_past: { code: 'when_past', text: 'Monday 1 June' },
  when_unknown: { code: 'when_unknown' },
  identity_required: { code: 'identity_required' },
  identity_locked: { code: 'identity_locked' },
  booking_code_wrong: { code: 'booking_code_wrong', left: 4 },
  booking_code_expired: { code: 'booking_code_expired' },
  customer_incomplete: { code: 'customer_incomplete', missing: ['name', 'email'] },
}

test.each(Object.values(examples))('$code has a sentence and says what to do next', (refusal) => {
  const { ok, code, message, next } = failureText(listener(), refusal)
  expect({ ok, code }).toEqual({ ok: false, code: refusal.code })
  expect(message).toMatch(/^[A-Z].{10,}[.?]$/)
  expect(next).toMatch(/^[A-Z].{10,}\.$/)
  expect(message + next).not.toMatch(/undefined|null|NaN|\[object/)
})

test('a held time says until when, in the customer’s own zone, and offers other times', () => {
  expect(failureText(listener(), examples.slot_taken)).toMatchObject({
    message: 'That time is held until 10:42.',
    alternatives: [{ slotId: 's1', local: expect.stringContaining('10:42'), with: ['Maya'], price: '£38' }],
  })
  expect(failureText(listener('Europe/Berlin'), examples.slot_taken).message).toMatch(/until 11:42 \S+\.$/)
})

test('an ambiguous time carries the question and the choices', () => {
  expect(failureText(listener(), examples.when_ambiguous)).toMatchObject({ message: 'Which Tuesday?', options: [{ text: 'this one' }] })
})

test('an unknown service names those there are, quoted: they are the business’s words', () => {
  expect(failureText(listener(), examples.service_not_found).next).toContain('"Haircut", "Massage"')
})
