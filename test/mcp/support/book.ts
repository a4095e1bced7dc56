import { expect } from 'vitest'
import type { TestApp } from '../../http/support/app.ts'
import type { Assistant, Called } from './clients.ts'

export const ada = { name: 'Ada Byron', email: 'ada@example.com' }

/** Finds free times and holds the one at `index`; answers what later calls need. */
export async function holdOne(
  assistant: Assistant,
  { when = 'tomorrow afternoon', index = 0, session }: { when?: string; index?: number; session?: unknown } = {},
) {
  const handle = session === undefined ? {} : { session }
  const free = await assistant.call('checkAvailability', { service: 'haircut', when, ...handle })
  const slots = free.told['slots'] as { slotId: string; start: string }[]
  const slot = slots[index]
  const next = free.told['session'] === undefined ? handle : { session: free.told['session'] }
  const held = await assistant.call('holdSlot', { slotId: slot?.slotId, ...next })
  expect(held.isError, JSON.stringify(held.told)).toBe(false)
  return { holdId: String(held.told['holdId']), start: slot?.start, handle: next, slots }
}

export function linkOf(called: Called): string {
  expect(called.told['code'], JSON.stringify(called.told)).toMatch(/consent_required|customer_incomplete|identity_required/)
  return String(called.told['link'])
}

/** What a person does with a link: looks, and presses the button with what the page's form has in it. */
export async function pressOnPage(
  app: TestApp,
  link: string,
  { act = 'agree', fields = {} }: { act?: string; fields?: Record<string, string> } = {},
) {
  const url = app.base + new URL(link).pathname
  const shown = await (await fetch(url)).text()
  const form = new URLSearchParams({ act, ...filledIn(shown), ...fields })
  const answered = await fetch(url, { method: 'POST', body: form })
  return { shown, status: answered.status, answered: await answered.text() }
}

function filledIn(page: string): Record<string, string> {
  const inputs = [...page.matchAll(/<input[^>]*?name="(\w+)"[^>]*?value="([^"]*)"/gs)]
  return Object.fromEntries(inputs.map(([, name = '', value = '']) => [name, value.replaceAll('&#39;', "'")]))
}

export async function bookings(app: TestApp) {
  const { rows } = await app.database.pool.query<{
    reference: string
    status: string
    consent_kind: string
    conversation_id: string
    starts_at: Date
    customer_email: string
  }>('SELECT reference, status, consent_kind, conversation_id, starts_at, customer_email FROM booking ORDER BY created_at')
  return rows
}

export async function keyFor(app: TestApp, scopes: readonly string[], trusted = false): Promise<string> {
  const { key } = await app.app.keys.create({ tenantId: 1, tenantSlug: 'demo', name: 'test', scopes, trusted })
  return key
}
