import type fc from 'fast-check'
import { startTestApp, type TestApp } from '../app.ts'
import type { Given } from './request.ts'

/** How many times the usual number of cases: `FUZZ=100 PROPERTY_SEED=random npx vitest run test/http/fuzz` goes on for long. */
const factor = Number(process.env['FUZZ'] ?? '1')

export function runs(usual: number): fc.Parameters<unknown> & { readonly endOnFailure: true } {
  return { numRuns: Math.ceil(usual * factor), endOnFailure: true }
}

/** For a test that has this many cases of some milliseconds each. */
export function patience(seconds: number): number {
  return seconds * 1_000 * Math.max(1, factor)
}

/** Nobody is turned away: what is behind the limits is what is looked at. */
export function startFuzzedApp(): Promise<TestApp> {
  const plenty = 1_000_000_000
  const limits = {
    address: plenty,
    conversation: plenty,
    tenant: plenty,
    mcp: plenty,
    mcpTenant: plenty,
    mcpCaller: plenty,
    mcpSession: plenty,
    wrongKeys: plenty,
    console: plenty,
    consoleSession: plenty,
    signIn: plenty,
  }
  return startTestApp({ overrides: { jobs: false, limits, holds: { maxPerConversation: 1_000, maxPerAddress: 100_000 } } })
}

/** Some of everything that a customer makes, to be asked for by its id. */
export async function liveALittle({ findSlots, hold, book, startConversation, say }: TestApp): Promise<Given> {
  const slots = await findSlots('haircut')
  const slotIds = slots.slice(8, 30).map(({ id }) => id)
  const holds = await Promise.all(slots.slice(0, 4).map(({ id }) => hold(id)))
  const bookings = [await book(some(slots[4]).id), await book(some(slots[5]).id), await book(some(slots[6]).id)]
  const talks = await Promise.all(Array.from({ length: 8 }, () => startConversation()))
  const turn = await say(some(talks[0]), { text: 'a haircut on thursday' })
  const holdIds = holds.map(({ id }) => id)
  const talkIds = talks.map(({ id }) => id)
  const references = bookings.map(({ reference }) => reference)
  const opened = [...bookings.map((one) => [one.reference, one.manageToken]), ...talks.map((one) => [one.id, one.token])]
  const tokens: Record<string, string> = Object.fromEntries(opened)
  const instants = ['2026-03-03T00:00:00Z', '2026-03-05T10:00:00Z', '2026-03-12T00:00:00Z', '2026-03-29T01:30:00Z']
  const known = {
    tenant: ['demo'],
    slotId: slotIds,
    slots: [slotIds.slice(0, 3).join(',')],
    slotIds: [slotIds.slice(0, 3).join(',')],
    holdId: holdIds,
    hold: holdIds,
    conversation: talkIds,
    conversationId: talkIds,
    id: [...holdIds, ...talkIds],
    reference: references,
    token: Object.values(tokens),
    manageToken: Object.values(tokens),
    turnId: [turn.turnId],
    turn: [turn.turnId],
    service: ['haircut', 'massage'],
    from: instants,
    to: instants,
    start: instants,
    end: instants,
    when: ['tomorrow', 'thursday at 4', 'next week', 'in 3 weeks'],
    text: ['a haircut tomorrow at 3', 'yes', 'no', 'cancel my booking', 'I am Ada, ada@example.com', 'a person please'],
    timeZone: ['Europe/London', 'Asia/Tokyo'],
    locale: ['en', 'de', 'ja'],
    email: ['ada@example.com', 'b@example.org'],
    verdict: ['up', 'down'],
  }
  return { known, tokens }
}

function some<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the demo business has too few free times for this')
  return value
}
