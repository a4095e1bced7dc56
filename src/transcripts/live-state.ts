import type { EpochMs } from '../shared/clock.ts'
import { isUuid } from '../shared/ids.ts'
import type { TranscriptsDeps } from './create-transcripts.ts'

/** Whose a conversation is now. */
export interface LiveState {
  readonly owner: { readonly id: string; readonly name: string; readonly since: EpochMs } | null
  /** Since when a person has been asked for and has not come. */
  readonly waitingSince: EpochMs | null
  /** Who had it and when, oldest first. */
  readonly steps: readonly LiveStep[]
}

export interface LiveStep {
  readonly kind: 'taken' | 'given_back' | 'lapsed' | 'settled'
  readonly staffId: string
  readonly at: EpochMs
}

interface StateRow {
  readonly ownerId: string | null
  readonly ownerName: string | null
  readonly ownerSince: number | null
  readonly waitingSince: number | null
}

/** Undefined when this business has no such conversation. */
export async function getLiveState({ prisma }: TranscriptsDeps, tenantId: number, id: string): Promise<LiveState | undefined> {
  if (!isUuid(id)) return undefined
  const [rows, steps] = await Promise.all([
    prisma.$queryRaw<StateRow[]>`
      SELECT s.id AS "ownerId", s.name AS "ownerName", extract(epoch FROM k.owner_since)::float8 * 1000 AS "ownerSince",
        (SELECT extract(epoch FROM min(h.created_at))::float8 * 1000 FROM handoff h
          WHERE h.tenant_id = k.tenant_id AND h.conversation_id = k.id AND h.status = 'waiting') AS "waitingSince"
      FROM conversation k
      LEFT JOIN staff_member s ON s.tenant_id = k.tenant_id AND s.id = k.owner_id AND k.owner_until > clock_timestamp()
      WHERE k.tenant_id = ${tenantId}::int AND k.id = ${id}::uuid`,
    prisma.conversationStep.findMany({ where: { tenantId, conversationId: id }, orderBy: [{ at: 'asc' }, { id: 'asc' }] }),
  ])
  const [row] = rows
  if (row === undefined) return undefined
  const { ownerId, ownerName, ownerSince, waitingSince } = row
  return {
    owner: ownerId === null || ownerName === null ? null : { id: ownerId, name: ownerName, since: Math.round(ownerSince ?? 0) },
    waitingSince: waitingSince === null ? null : Math.round(waitingSince),
    steps: steps.map(({ kind, staffId, at }) => ({ kind: kind as LiveStep['kind'], staffId, at: at.getTime() })),
  }
}
