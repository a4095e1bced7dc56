import { sha256 } from '../../shared/ids.ts'
import { troubleWith } from '../challenge/ask-proof.ts'
import { bookLink, holdLink } from './book-links.ts'
import type { BookAnswer, BookCall, BookDeps } from './book-call.ts'
import { servicesStep } from './services-step.ts'
import { showTimes } from './show-times.ts'

/** Holds the time whose button was pressed; a second press of the same page is the same hold. */
export async function holdTime(deps: BookDeps, call: BookCall): Promise<BookAnswer> {
  if (await isHeldBack(deps, call))
    return { step: 'service', content: servicesStep(call.reader), notice: call.reader.words.refused.busy, status: 429 }
  const { slotId = '', key = '', partySize } = call.form
  const party = Number(partySize)
  const held = await deps.booking.placeHold(call.tenant, {
    slotId,
    partySize: Number.isInteger(party) && party > 0 ? party : undefined,
    holder: { channel: 'rest', address: call.address },
    idempotencyKey: key === '' ? undefined : sha256(`book ${key} ${slotId} ${call.address}`),
  })
  if (held.ok) return { goTo: holdLink(call.reader, held.value.id) }
  const service = call.tenant.services.find(({ slug }) => slug === call.form['service'])
  return service === undefined ? { goTo: bookLink(call.reader) } : showTimes(deps, call, service, held.error)
}

/** No script, no proof of work: while others are asked for one, this page holds little for one address. */
async function isHeldBack(deps: BookDeps, { tenant, address }: BookCall): Promise<boolean> {
  if ((await troubleWith(deps, { tenant, address })) === 0) return false
  return (await deps.limits.take([{ policy: 'plainHolds', key: address, tenantId: tenant.id }])).retryAfter !== undefined
}
