import { expect } from 'vitest'
import type { TestApp } from '../../http/support/app.ts'
import { ada, bookings } from './book.ts'
import type { Assistant, Called } from './clients.ts'

/**
 * find → check → hold → confirm → move → cancel, each write with the consent it takes: `ask` is what the person does with an answer that
 * asks for theirs. `index` keeps those of one business apart: two times of their own for each. Answers how the yes was recorded.
 */
export async function wholeWay(
  app: TestApp,
  assistant: Assistant,
  index: number,
  ask: (asked: Called) => Promise<void>,
): Promise<string | undefined> {
  const services = await assistant.call('findServices', { query: 'haircut' })
  const handle = services.told['session'] === undefined ? {} : { session: services.told['session'] }
  const slots: string[] = []
  for (let day = 3 + Math.floor(index / 2); slots.length < 2; day++) {
    const range = { from: `2026-03-${String(day).padStart(2, '0')}T08:00:00Z`, to: '2026-03-20T18:00:00Z' }
    const free = await assistant.call('checkAvailability', { service: 'haircut', ...range, ...handle })
    slots.push(...(free.told['slots'] as { slotId: string }[]).map(({ slotId }) => slotId))
  }
  const held = await assistant.call('holdSlot', { slotId: slots[0], customer: ada, ...handle })
  const agreed = async (tool: string, args: Record<string, unknown>): Promise<Called> => {
    const first = await assistant.call(tool, args)
    if (first.told['code'] !== 'consent_required') return first
    await ask(first)
    return assistant.call(tool, args)
  }
  const booked = await agreed('confirmBooking', { holdId: held.told['holdId'], ...handle })
  expect(booked.told['booking'], JSON.stringify(booked.told)).toMatchObject({ status: 'confirmed' })
  const { reference } = booked.told['booking'] as { reference: string }
  const moved = await agreed('rescheduleBooking', { reference, slotId: slots[1], ...handle })
  expect(moved.told['booking'], JSON.stringify(moved.told)).toMatchObject({ reference, status: 'confirmed' })
  const cancelled = await agreed('cancelBooking', { reference, ...handle })
  expect(cancelled.told['booking'], JSON.stringify(cancelled.told)).toMatchObject({ reference, status: 'cancelled' })
  const kept = (await bookings(app)).find((one) => one.reference === reference)
  expect(kept?.status).toBe('cancelled')
  return kept?.consent_kind
}

/** For a way on which the page has no part. */
export const nobodyIsAsked = (): Promise<void> => Promise.reject(new Error('nobody was to be asked on a page'))
