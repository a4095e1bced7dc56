import { uuidV7 } from '../shared/ids.ts'
import { ok, refuse, type Result } from '../shared/result.ts'
import { slotTaken, withAlternatives } from './alternatives.ts'
import { chooseResources, computeAvailability } from './availability.ts'
import type { BookingError } from './booking-error.ts'
import { planClaims, withoutOwn } from './claim-plan.ts'
import type { BookingDeps } from './deps.ts'
import { readAvailability } from './find-slots.ts'
import { getHold } from './get-hold.ts'
import type { PlaceHold } from './index.ts'
import type { TenantSource } from './load-tenant.ts'
import type { Hold, Proposal, Tenant } from './model.ts'
import { claimsByResource, type LiveClaim } from './occupancy.ts'
import { makeProposal } from './proposal.ts'
import { firstBrokenRule } from './rules/index.ts'
import type { WindowRule } from './rules/rule.ts'
import { readWanted, type WantedSlot } from './wanted-slot.ts'
import { activeRequirements } from './slot-request.ts'
import { dayLoad } from './slots-at.ts'
import { isoInstant } from './sql/list-claims.ts'
import { touchedBy } from './touched.ts'
import { placeHoldRow, type PlacedRow } from './sql/place-hold.ts'

/** Another writer may take the resource we chose from a pool: choose anew, at most so often. */
const TRIES = 8

/**
 * Takes every claim of a slot for ten minutes, all or nothing; for less when its caller has let many go (hold_life in SQL). Every rule availability applied is asked again.
 * Refuses with `slot_invalid`, `slot_expired`, `slot_taken`, `over_capacity`, `too_soon`, `too_far`, `outside_hours`, `limit_reached`.
 */
export async function placeHold(
  deps: BookingDeps,
  tenants: TenantSource,
  tenant: Tenant,
  input: PlaceHold & { readonly waived?: readonly WindowRule[] },
): Promise<Result<Hold, BookingError>> {
  const now = deps.clock.now()
  const wanted = readWanted(deps, tenant, input.slotId, input.partySize)
  if (!wanted.ok) {
    if (wanted.error.code === 'slot_invalid') return refuse(wanted.error)
    return refuse(
      await withAlternatives(deps, tenant, wanted.error.request, wanted.error.start, { code: 'slot_expired', alternatives: [] }),
    )
  }
  const { request, start } = wanted.value
  const broken = firstBrokenRule({ tenant, request, start, now }, input.waived)
  if (broken !== undefined) return refuse(await withAlternatives(deps, tenant, request, start, broken))

  const own = input.movingBookingId === undefined ? [] : await ownClaims(deps, tenant, input.movingBookingId)
  const single = own.filter((claim) => tenant.resources.get(claim.resourceId)?.capacity === 1)
  // Of several units the whole time on another is tried before what the booking's own lacks.
  const apart = single.length < own.length ? 1 : 0
  for (let tries = 1; tries <= TRIES; tries++) {
    const chosen = await chooseFor(deps, tenant, wanted.value, own, tries > 1 + apart)
    if (chosen === undefined) break
    const holdId = uuidV7(now)
    const proposal = proposalFor(tenant, wanted.value, chosen, holdId, input.movingBookingId)
    const planned = planClaims(tenant, request, start, chosen)
    const placed = await placeHoldRow(deps, {
      tenantId: tenant.id,
      catalogueVersion: tenant.version,
      holdId,
      proposal,
      resourceIds: chosen.flat(),
      selectedIds: request.selectedIds,
      claims: own.length === 0 ? planned : withoutOwn(planned, tries > apart ? own : single),
      movingBookingId: input.movingBookingId,
      holder: input.holder,
      idempotencyKey: input.idempotencyKey,
    })
    if ('violation' in placed) {
      if (placed.violation === 'key_in_use') return placeHold(deps, tenants, tenant, input)
      continue
    }
    if (placed.row.outcome === 'placed') deps.touched(touchedBy(tenant.id, planned))
    const answer = await answerPlaced(deps, tenants, tenant, input, proposal, placed.row)
    if (answer !== 'taken') return answer
  }
  // Perhaps it is the caller's own earlier hold that is in the way: a repeated call answers that one.
  const earlier = await findRepeated(deps, tenant, wanted.value, input)
  return earlier === undefined ? refuse(await slotTaken(deps, tenant, request, start)) : getHold(deps, tenant, earlier)
}

async function findRepeated(
  deps: BookingDeps,
  tenant: Tenant,
  { request, start }: WantedSlot,
  input: PlaceHold,
): Promise<string | undefined> {
  const { idempotencyKey, holder, movingBookingId } = input
  const same = []
  if (idempotencyKey !== undefined) same.push({ idempotencyKey })
  if (holder.conversationId !== undefined) {
    same.push({
      conversationId: holder.conversationId,
      state: 'held',
      expiresAt: { gt: isoInstant(deps.clock.now()) },
      serviceId: request.service.id,
      startsAt: isoInstant(start),
      partySize: request.partySize,
      selectedIds: { equals: [...request.selectedIds] },
      movingBookingId: movingBookingId ?? null,
    })
  }
  if (same.length === 0) return undefined
  const found = await deps.prisma.hold.findFirst({ where: { tenantId: tenant.id, OR: same }, select: { id: true } })
  return found?.id
}

async function answerPlaced(
  deps: BookingDeps,
  tenants: TenantSource,
  tenant: Tenant,
  input: PlaceHold & { readonly waived?: readonly WindowRule[] },
  proposal: Proposal,
  placed: PlacedRow,
): Promise<Result<Hold, BookingError> | 'taken'> {
  switch (placed.outcome) {
    case 'placed':
      deps.changed(tenant.id)
      return ok({
        id: placed.holdId,
        conversationId: input.holder.conversationId ?? null,
        state: 'held',
        expiresAt: Math.round(placed.expiresAt ?? 0),
        extended: false,
        proposal,
      })
    case 'repeated':
      return getHold(deps, tenant, placed.holdId)
    case 'catalogue_changed':
      return placeHold(deps, tenants, await tenants.reload(tenant), input)
    case 'limit_conversation':
      return refuse({ code: 'limit_reached', limit: 'holds', max: deps.holds.maxPerConversation })
    case 'limit_address':
      return refuse({ code: 'limit_reached', limit: 'holds', max: deps.holds.maxPerAddress })
    case 'limit_contact':
      return refuse({ code: 'limit_reached', limit: 'holds', max: deps.holds.maxPerContact })
    case 'slot_taken':
      return 'taken'
  }
}

function proposalFor(
  tenant: Tenant,
  { request, start }: WantedSlot,
  chosen: readonly number[][],
  holdId: string,
  movingBookingId: string | undefined,
): Proposal {
  return makeProposal(tenant, {
    action: movingBookingId === undefined ? 'book' : 'move',
    subject: movingBookingId === undefined ? holdId : `${movingBookingId} ${holdId}`,
    service: request.service,
    start,
    partySize: request.partySize,
    resourceIds: chosen.flat(),
  })
}

/**
 * Who serves it. Where nothing is to be chosen the claims need not be read: the constraint decides (but a class also looks
 * whether somebody is in its room). After a lost race everything is read again.
 */
export async function chooseFor(
  deps: BookingDeps,
  tenant: Tenant,
  { request, start }: WantedSlot,
  own: readonly LiveClaim[],
  again: boolean,
): Promise<number[][] | undefined> {
  const requirements = activeRequirements(request)
  const forced = requirements.every((one) => one.takes !== 'pattern' && one.resourceIds.length === one.quantity)
  if (forced) return again ? undefined : requirements.map((one) => [...one.resourceIds])
  const read = await readAvailability(deps, tenant, request, start, start + 1)
  const others =
    own.length === 0
      ? read.claims
      : claimsByResource([...read.claims.values()].flat().filter((claim) => claim.bookingId !== own[0]?.bookingId))
  const availability = own.length === 0 ? read.availability : computeAvailability(tenant, request, others, start, start + 1)
  if (!availability.starts.includes(start)) return undefined
  return chooseResources(availability.requirements, start, dayLoad(tenant, others, [start])(start))
}

/** The claims a booking has now. */
export async function ownClaims(deps: BookingDeps, tenant: Tenant, bookingId: string): Promise<LiveClaim[]> {
  const claims = await deps.prisma.claim.findMany({ where: { tenantId: tenant.id, bookingId, state: 'booked' } })
  return claims.map((claim) => ({
    resourceId: claim.resourceId,
    unit: claim.unit,
    start: claim.startsAt.getTime(),
    end: claim.endsAt.getTime(),
    expiresAt: null,
    bookingId,
  }))
}
