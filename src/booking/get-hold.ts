import type { EpochMs } from '../shared/clock.ts'
import { isUuid } from '../shared/ids.ts'
import { ok, refuse, type Result } from '../shared/result.ts'
import type { BookingError } from './booking-error.ts'
import type { BookingDeps } from './deps.ts'
import type { Hold, Tenant } from './model.ts'
import { makeProposal, proposalId, serviceOfAnyTime } from './proposal.ts'
import { named } from './sql/list-claims.ts'

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

export interface HoldRow {
  readonly id: string
  readonly serviceId: number
  readonly startsAt: Date
  readonly endsAt: Date
  readonly partySize: number
  readonly resourceIds: number[]
  readonly selectedIds: number[]
  readonly priceMinor: number | null
  readonly state: string
  readonly expiresAt: Date
  readonly extended: boolean
  readonly movingBookingId: string | null
  readonly conversationId: string | null
  readonly digest: string
  readonly channel: string
  readonly createdAt: Date
}

const FIND_HOLD = `
  SELECT id, service_id AS "serviceId", starts_at AS "startsAt", ends_at AS "endsAt", party_size AS "partySize", resource_ids AS "resourceIds",
    selected_ids AS "selectedIds", price_minor AS "priceMinor", state, expires_at AS "expiresAt", extended, moving_booking_id AS "movingBookingId",
    conversation_id AS "conversationId", digest, channel, created_at AS "createdAt"
  FROM hold WHERE tenant_id = $1 AND id = $2`

/** Asked for in nearly every turn of a conversation that holds a time. */
export async function findHoldRow(deps: BookingDeps, tenant: Tenant, holdId: string): Promise<HoldRow | undefined> {
  if (!isUuid(holdId)) return undefined
  const { rows } = await deps.pool.query<HoldRow>({ ...named(deps, 'find_hold'), text: FIND_HOLD, values: [tenant.id, holdId] })
  return rows[0]
}

// The sweep comes round later: until then the row still says held.
function stateNow(state: string, expiresAt: EpochMs, now: EpochMs): Hold['state'] {
  if (state === 'held') return expiresAt <= now ? 'expired' : 'held'
  return state === 'confirmed' || state === 'released' ? state : 'expired'
}
