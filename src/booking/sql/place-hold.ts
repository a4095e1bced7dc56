import type { EpochMs } from '../../shared/clock.ts'
import type { PlannedClaim } from '../claim-plan.ts'
import type { BookingDeps } from '../deps.ts'
import type { Holder } from '../index.ts'
import type { Proposal } from '../model.ts'
import { callOwn, claimArrays, type Called } from './call.ts'
import { isoInstant } from './list-claims.ts'

export const PLACE_HOLD = `
  SELECT outcome, hold_id AS "holdId", extract(epoch FROM expires)::float8 * 1000 AS "expiresAt" FROM place_hold(
    own_run($1, $27, $28), $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18::float8 * interval '1 ms', $19::float8 * interval '1 ms',
    $20, $21, $22, $23, $24, $25, $26)`

export interface HoldRow {
  readonly tenantId: number
  readonly catalogueVersion: number
  readonly holdId: string
  readonly proposal: Proposal
  readonly resourceIds: readonly number[]
  readonly selectedIds: readonly number[]
  readonly claims: readonly PlannedClaim[]
  readonly movingBookingId: string | undefined
  readonly holder: Holder
  readonly idempotencyKey: string | undefined
}

export interface PlacedRow {
  readonly outcome: 'placed' | 'repeated' | 'catalogue_changed' | 'limit_conversation' | 'limit_address' | 'limit_contact' | 'slot_taken'
  readonly holdId: string
  readonly expiresAt: EpochMs | null
}

/** Retires the expired claims it meets, takes all claims or none, writes the hold and its event: one round trip. */
export function placeHoldRow(deps: BookingDeps, row: HoldRow): Promise<Called<PlacedRow>> {
  return callOwn(deps, 'place_hold', PLACE_HOLD, placeHoldValues(deps, row))
}

export function placeHoldValues(deps: Pick<BookingDeps, 'clock' | 'holds'>, row: HoldRow): unknown[] {
  const { proposal, holder } = row
  const settings = deps.holds
  return [
    row.tenantId,
    row.catalogueVersion,
    row.holdId,
    proposal.service.id,
    isoInstant(proposal.start),
    isoInstant(proposal.end),
    proposal.partySize,
    row.resourceIds,
    row.selectedIds,
    proposal.price?.amountMinor ?? null,
    proposal.service.priceVersion,
    proposal.digest,
    ...claimArrays(row.claims),
    settings.holdMinutes * 60_000,
    deps.clock.offsetMs,
    row.movingBookingId ?? null,
    holder.conversationId ?? null,
    holder.address ?? null,
    holder.contact ?? null,
    row.idempotencyKey ?? null,
    holder.channel,
    [settings.maxPerConversation, settings.maxPerAddress, settings.maxPerContact, ...settings.patience],
  ]
}
