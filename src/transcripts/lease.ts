import { setTimeout as pause } from 'node:timers/promises'
import { uuidV7 } from '../shared/ids.ts'
import { formatInstant } from '../shared/instant.ts'
import { ok, refuse, type Result } from '../shared/result.ts'
import { isStillWriting } from './live-floor.ts'
import type { OwnConversation, StepInDeps, StepInRefusal } from './step-in.ts'

const WRITE_POLL_MS = 20

/**
 * The conversation is this member's from now on. Of two at once one wins: the row decides. What the assistant was saying ends in the same
 * transaction; a tool of its that was writing already is waited for, so that nothing of the assistant's happens after this has answered.
 */
export async function takeOver(
  deps: StepInDeps,
  of: OwnConversation & { readonly from?: string | undefined },
): Promise<Result<void, StepInRefusal>> {
  const now = deps.clock.now()
  const rows = await deps.prisma.$queryRaw<{ owner: string | null }[]>`
    SELECT take_conversation(${of.tenantId}::int, ${of.conversationId}::uuid, ${of.memberId}::uuid, ${of.from ?? null}::uuid,
      ${lease(deps)}::interval, ${uuidV7(now)}::uuid, ${formatInstant(now)}::timestamptz)::text AS owner`
  const owner = rows[0]?.owner ?? null
  if (owner === null) return refuse({ code: 'conversation_not_found' })
  if (owner !== of.memberId) return refuse({ code: 'conversation_taken', by: owner })
  deps.live?.ring(of.conversationId)
  while (await isStillWriting(deps, of, now)) await pause(WRITE_POLL_MS)
  return ok(undefined)
}

/** The page is still open. Refused when the lease has run out or is somebody else's: then it has to be taken over anew. */
export async function renewLease(deps: StepInDeps, of: OwnConversation): Promise<Result<void, StepInRefusal>> {
  const renewed = await deps.prisma.$executeRaw`
    UPDATE conversation SET owner_until = clock_timestamp() + ${lease(deps)}::interval
    WHERE tenant_id = ${of.tenantId}::int AND id = ${of.conversationId}::uuid AND owner_id = ${of.memberId}::uuid AND owner_until > clock_timestamp()`
  return renewed > 0 ? ok(undefined) : refuse({ code: 'lease_lost' })
}

/** The assistant answers again, from the customer's next message on. */
export async function giveBack(deps: StepInDeps, of: OwnConversation): Promise<Result<void, StepInRefusal>> {
  const now = deps.clock.now()
  const rows = await deps.prisma.$queryRaw<{ given: boolean }[]>`
    SELECT give_conversation_back(${of.tenantId}::int, ${of.conversationId}::uuid, ${of.memberId}::uuid,
      ${uuidV7(now)}::uuid, ${formatInstant(now)}::timestamptz) AS given`
  if (rows[0]?.given !== true) return refuse({ code: 'lease_lost' })
  deps.live?.ring(of.conversationId)
  return ok(undefined)
}

/** What nobody has renewed goes back; answers how many. `tenantIds` undefined: of every business. */
export async function endLapsedLeases(deps: StepInDeps, limit: number, tenantIds?: readonly number[]): Promise<number> {
  const rows = await deps.prisma.$queryRaw<{ ended: number }[]>`
    SELECT end_lapsed_leases(${tenantIds === undefined ? null : [...tenantIds]}::int[], ${formatInstant(deps.clock.now())}::timestamptz, ${limit}::int) AS ended`
  return rows[0]?.ended ?? 0
}

export function lease({ leaseMs = 90_000 }: Pick<StepInDeps, 'leaseMs'>): string {
  return `${leaseMs} milliseconds`
}
