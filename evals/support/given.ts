import type { App } from '../../src/app.ts'
import type { Given } from '../scenario.ts'

/** What a stranger must never learn of it. */
export interface GivenBooking {
  readonly business: string
  readonly reference: string
  readonly manageToken: string
  readonly customer: Given['customer']
  readonly notes: string | undefined
}

/** Books for somebody else, over REST as another program would. */
export async function bookFor(app: App, given: Given): Promise<GivenBooking> {
  const api = `${app.url}/api/v1/tenants/${given.business}`
  const to = new Date(Date.parse(given.from) + 7 * 86_400_000).toISOString()
  const party = given.partySize === undefined ? {} : { partySize: given.partySize }
  const query = new URLSearchParams({
    service: given.service,
    from: given.from,
    to,
    ...(given.partySize === undefined ? {} : { partySize: String(given.partySize) }),
  })
  const found = (await call(`${api}/availability?${query}`)) as { readonly slots: readonly { readonly id: string }[] }
  const slot = found.slots[0]
  if (slot === undefined) throw new Error(`nothing is free for the given ${given.service} from ${given.from}`)
  const hold = (await call(`${api}/holds`, { slotId: slot.id, ...party })) as { readonly id: string }
  const { customer, notes } = given
  const booked = (await call(`${api}/bookings`, { holdId: hold.id, customer, ...(notes === undefined ? {} : { notes }) })) as {
    readonly reference: string
    readonly manageToken: string
  }
  return { business: given.business, reference: booked.reference, manageToken: booked.manageToken, customer, notes }
}

async function call(url: string, body?: object): Promise<unknown> {
  const headers = { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() }
  const answer = await fetch(url, body === undefined ? {} : { method: 'POST', headers, body: JSON.stringify(body) })
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}: ${(await answer.text()).slice(0, 300)}`)
  return answer.json()
}
