import type { EpochMs } from '../shared/clock.ts'
import { isUuid } from '../shared/ids.ts'
import { ok, refuse, type Result } from '../shared/result.ts'
import type { BookingError } from './booking-error.ts'
import type { BookingDeps } from './deps.ts'
import type { Hold, Tenant } from './model.ts'
import { makeProposal, proposalId, serviceOfAnyTime } from './proposal.ts'

/** The hold and what it proposes. Refuses with `hold_not_found`. */
export async function getHold(deps: BookingDeps, tenant: Tenant, holdId: string): Promise<Result<Hold, BookingError>> {
  const row = await findHoldRow(deps, tenant, holdId)
  const service = row === undefined ? undefined : serviceOfAnyTime(tenant, row.serviceId)
  if (row === undefined || service === undefined) return refuse({ code: 'hold_not_found' })
  const proposal = makeProposal(tenant, {
    action: row.movingBookingId === null ? 'book' : 'move',
    subject: row.movingBookingId === null ? row.id : `${row.movingBookingId} ${row.id}`,
    service,
    start: row.startsAt.getTime(),
    partySize: row.partySize,
    resourceIds: row.resourceIds,
  })
  const expiresAt = row.expiresAt.getTime()
  // The end, the price and the digest are those that were held, whatever the catalogue says by now.
  const price = row.priceMinor === null ? null : { amountMinor: row.priceMinor, currency: tenant.currency }
  const held = { ...proposal, end: row.endsAt.getTime(), price, digest: row.digest, id: proposalId(row.digest) }
  const state = stateNow(row.state, expiresAt, deps.clock.now())
  return ok({ id: row.id, conversationId: row.conversationId, state, expiresAt, extended: row.extended, proposal: held })
}

export async function findHoldRow(deps: BookingDeps, tenant: Tenant, holdId: string) {
  if (!isUuid(holdId)) return undefined
  return (await deps.prisma.hold.findUnique({ where: { tenantId_id: { tenantId: tenant.id, id: holdId } } })) ?? undefined
}

// The sweep comes round later: until then the row still says held.
function stateNow(state: string, expiresAt: EpochMs, now: EpochMs): Hold['state'] {
  if (state === 'held') return expiresAt <= now ? 'expired' : 'held'
  return state === 'confirmed' || state === 'released' ? state : 'expired'
}
