import type { StepInDeps } from './step-in.ts'

/** What has changed, for pages that are open: which conversation, and never what was said. `person`: a person said something, came or went. */
export interface LiveChange {
  readonly tenantId: number
  readonly kind: 'conversation' | 'person' | 'handoff' | 'customer_typing' | 'staff_typing'
  readonly conversationId: string
}

/** How far one reader has come. Numbers are given out before they commit, so the newest few are remembered one by one. */
export interface LiveCursor {
  readonly floor: string
  readonly seen: readonly { readonly id: string; readonly age: number }[]
}

export interface LivePage {
  readonly changes: readonly LiveChange[]
  readonly cursor: LiveCursor
  readonly more: boolean
}

const PAGE = 500
/** Of a transaction that takes longer to commit, open pages learn when they next look. Seconds. */
const LATEST_COMMIT = 10
const KEPT = '5 minutes'
/** Numbers that may have been given out and not committed when a reader begins. */
const IN_FLIGHT = 200

interface Row extends LiveChange {
  readonly id: string
  readonly age: number
}

/** What changed for these businesses after `cursor`; without one nothing, and where to begin. */
export async function readLive(deps: StepInDeps, tenantIds: readonly number[], cursor?: LiveCursor): Promise<LivePage> {
  const from = cursor ?? { floor: await newestNumber(deps), seen: [] }
  const rows = await deps.prisma.$queryRaw<Row[]>`
    SELECT tenant_id AS "tenantId", id::text, kind, conversation_id AS "conversationId", extract(epoch FROM clock_timestamp() - at)::float8 AS age
    FROM live_change
    WHERE tenant_id = ANY (${[...tenantIds]}::int[]) AND id > ${from.floor}::bigint AND id <> ALL (${from.seen.map(({ id }) => id)}::bigint[])
    ORDER BY id LIMIT ${PAGE}::int`
  const page = { cursor: advance(from, rows), more: rows.length === PAGE }
  if (cursor !== undefined) return { ...page, changes: rows.map(({ id: _id, age: _age, ...change }) => change) }
  // What was there before is nobody's news.
  return page.more ? { ...(await readLive(deps, tenantIds, page.cursor)), changes: [] } : { ...page, changes: [] }
}

async function newestNumber({ prisma }: StepInDeps): Promise<string> {
  const rows = await prisma.$queryRaw<{ newest: string }[]>`
    SELECT greatest(coalesce(pg_sequence_last_value(pg_get_serial_sequence('live_change', 'id')::regclass), 0) - ${IN_FLIGHT}::bigint, 0)::text AS newest`
  return rows[0]?.newest ?? '0'
}

// Whatever is below an old one has committed by now: one number stands for all of them. What was seen grows older with each look.
function advance({ floor, seen }: LiveCursor, rows: readonly Row[]): LiveCursor {
  const all = [...seen.map(({ id, age }) => ({ id, age: age + 1 })), ...rows.map(({ id, age }) => ({ id, age }))]
  const top = all.reduce((highest, { id, age }) => (age > LATEST_COMMIT && BigInt(id) > highest ? BigInt(id) : highest), BigInt(floor))
  return { floor: String(top), seen: all.filter(({ id }) => BigInt(id) > top) }
}

/** That somebody is typing in a conversation that a person has; never what. */
export async function tellTyping(
  deps: StepInDeps,
  typing: { readonly tenantId: number; readonly conversationId: string; readonly by: 'customer' | 'staff' },
): Promise<void> {
  const told = await deps.prisma.$executeRaw`
    INSERT INTO live_change (tenant_id, kind, conversation_id)
    SELECT tenant_id, ${`${typing.by}_typing`}, id FROM conversation
    WHERE tenant_id = ${typing.tenantId}::int AND id = ${typing.conversationId}::uuid AND owner_id IS NOT NULL AND owner_until > clock_timestamp()`
  if (told > 0) deps.live?.ring(typing.conversationId)
}

/** Open pages have read them long ago; answers how many. */
export async function forgetLiveChanges({ prisma }: StepInDeps): Promise<number> {
  return prisma.$executeRaw`DELETE FROM live_change WHERE at < clock_timestamp() - ${KEPT}::interval`
}
