import { Prisma } from '../db/generated/client.ts'
import type { EpochMs } from '../shared/clock.ts'
import { formatInstant } from '../shared/instant.ts'
import { LEASE } from '../shared/lease.ts'
import { ownRun } from '../shared/own-run.ts'
import type { Statements } from './statements.ts'

// The two writes of every turn as one statement each: as Prisma transactions of six and seven they took a third of a rules turn.

export interface BeginTurnRow {
  readonly tenantId: number
  readonly conversationId: string
  readonly turnId: string
  readonly messageId: string
  readonly model: string
  readonly promptVersion: string
  /** Null: nobody said. */
  readonly catalogueVersion: number | null
  /** JSON. */
  readonly parts: string
  /** The customer pressed something: that is done whoever has the conversation. */
  readonly isAct: boolean
  readonly now: EpochMs
}

/** `busyMs`: until the turn that runs is taken for dead, unless its process shows life. */
export type BegunRow = { readonly seq: number; readonly owned: boolean } | { readonly seq: null; readonly busyMs: number | null }

/** When a running turn is taken for dead. Those of a version that renewed none had two minutes. */
export const RUNS_UNTIL = Prisma.raw(`coalesce(runs_until, started_at + interval '2 minutes')`)

/**
 * The customer's message and its turn; nothing when another turn runs, which the partial unique index
 * `turn_one_running` decides; one whose process shows no life any more is given up. Touching the conversation first puts all writers
 * of one conversation in a row.
 * While a person has it (`owned`), words are left to them: the turn has ended as it begins, and is nobody's model's.
 */
export async function insertTurn(raw: Pick<Statements, '$queryRaw'>, row: BeginTurnRow): Promise<BegunRow> {
  const now = formatInstant(row.now)
  const [key, run] = ownRun()
  const rows = await raw.$queryRaw<BegunRow[]>`
    /* prepared: begin_turn */ WITH talk AS (
      UPDATE conversation SET updated_at = ${now}::timestamptz
      WHERE tenant_id = ${row.tenantId}::int AND id = ${row.conversationId}::uuid AND status <> 'erased'
      RETURNING id, owner_id IS NOT NULL AND owner_until > clock_timestamp() AS owned
    ), given_up AS (
      UPDATE turn SET outcome = 'failed', error = 'abandoned', finished_at = ${now}::timestamptz
      WHERE tenant_id = ${row.tenantId}::int AND conversation_id = ${row.conversationId}::uuid
        AND outcome = 'running' AND ${RUNS_UNTIL} < clock_timestamp()
      RETURNING id
    ), begun AS (
      INSERT INTO turn (tenant_id, id, conversation_id, model, prompt_version, catalogue_version, outcome, started_at, finished_at, runs_until)
      SELECT own_run(${row.tenantId}::int, ${key}::text, ${run}::text), ${row.turnId}::uuid, talk.id, CASE WHEN talk.owned THEN '' ELSE ${row.model} END,
        CASE WHEN talk.owned THEN '' ELSE ${row.promptVersion} END, ${row.catalogueVersion}::bigint,
        CASE WHEN talk.owned AND NOT ${row.isAct}::boolean THEN 'person' ELSE 'running' END, ${now}::timestamptz,
        CASE WHEN talk.owned AND NOT ${row.isAct}::boolean THEN ${now}::timestamptz END,
        clock_timestamp() + ${LEASE}::interval
      FROM talk WHERE (SELECT count(*) FROM given_up) >= 0
      ON CONFLICT DO NOTHING
      RETURNING id
    ), said AS (
      INSERT INTO message (tenant_id, conversation_id, seq, id, turn_id, role, parts, created_at)
      SELECT ${row.tenantId}::int, ${row.conversationId}::uuid,
        1 + coalesce((SELECT max(seq) FROM message WHERE tenant_id = ${row.tenantId}::int AND conversation_id = ${row.conversationId}::uuid), 0),
        ${row.messageId}::uuid, begun.id, 'customer', ${row.parts}::jsonb, ${now}::timestamptz
      FROM begun
      RETURNING seq
    )
    SELECT said.seq, (SELECT owned FROM talk) AS owned, CASE WHEN said.seq IS NULL THEN (
      SELECT extract(epoch FROM ${RUNS_UNTIL} - clock_timestamp())::float8 * 1000 FROM turn
      WHERE tenant_id = ${row.tenantId}::int AND conversation_id = ${row.conversationId}::uuid AND outcome = 'running') END AS "busyMs"
    FROM (SELECT) one LEFT JOIN said ON true`
  return rows[0] ?? { seq: null, busyMs: null }
}

export interface FinishTurnRow {
  readonly tenantId: number
  readonly conversationId: string
  readonly turnId: string
  readonly messageId: string
  readonly outcome: string
  readonly model: string
  readonly inputTokens: number | null
  readonly outputTokens: number | null
  readonly error: string | null
  readonly latencyMs: number | null
  readonly firstWordMs: number | null
  /** JSON: an array. */
  readonly steps: string
  /** JSON: an array. */
  readonly corrections: string
  readonly wanted: string | null
  readonly costMicros: number | null
  /** JSON; null when nothing was shown. */
  readonly parts: string | null
  readonly now: EpochMs
}

/**
 * Closes the turn and stores the answer; a turn that has its answer already stays as it is. One that somebody has put a stop to by taking
 * over stays stopped: what it showed until then is kept, and what it cost.
 */
export async function closeTurn(raw: Pick<Statements, '$executeRaw'>, row: FinishTurnRow): Promise<void> {
  const now = formatInstant(row.now)
  await raw.$executeRaw`
    /* prepared: close_turn */ WITH talk AS (
      UPDATE conversation SET updated_at = ${now}::timestamptz
      WHERE tenant_id = ${row.tenantId}::int AND id = ${row.conversationId}::uuid AND status <> 'erased'
      RETURNING id
    ), closed AS (
      UPDATE turn SET outcome = CASE turn.outcome WHEN 'stopped' THEN 'stopped' ELSE ${row.outcome} END, model = ${row.model}, input_tokens = ${row.inputTokens}::int, output_tokens = ${row.outputTokens}::int,
        error = ${row.error}, corrections = ${row.corrections}::jsonb, wanted = ${row.wanted}, cost_micros = ${row.costMicros}::int,
        latency_ms = ${row.latencyMs}::int, first_word_ms = ${row.firstWordMs}::int,
        steps = ${row.steps}::jsonb, tool_call_count = (
          SELECT count(*) FROM tool_call c
          WHERE c.tenant_id = ${row.tenantId}::int AND c.conversation_id = ${row.conversationId}::uuid AND c.turn_id = ${row.turnId}::uuid AND c.by = 'model'),
        finished_at = coalesce(turn.finished_at, ${now}::timestamptz)
      FROM talk
      WHERE turn.tenant_id = ${row.tenantId}::int AND turn.id = ${row.turnId}::uuid AND turn.outcome IN ('running', 'stopped')
      RETURNING turn.id, turn.outcome
    )
    INSERT INTO message (tenant_id, conversation_id, seq, id, turn_id, role, parts, created_at)
    SELECT ${row.tenantId}::int, talk.id,
      1 + coalesce((SELECT max(seq) FROM message WHERE tenant_id = ${row.tenantId}::int AND conversation_id = ${row.conversationId}::uuid), 0),
      ${row.messageId}::uuid, ${row.turnId}::uuid, 'assistant', ${row.parts}::jsonb, ${now}::timestamptz
    FROM talk
    WHERE ${row.parts}::jsonb IS NOT NULL AND ((SELECT count(*) FROM closed WHERE outcome <> 'stopped') > 0 OR NOT EXISTS (
      SELECT FROM message
      WHERE tenant_id = ${row.tenantId}::int AND conversation_id = ${row.conversationId}::uuid AND turn_id = ${row.turnId}::uuid AND role = 'assistant'))`
}

/**
 * Who waited for the row of the conversation counts its messages as they were before the wait: then the number is taken, the
 * statement undone as a whole, and asked again.
 */
export async function retryTakenNumber<T>(write: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await write()
    } catch (cause) {
      if (tries === 20 || !isUniqueViolation(cause)) throw cause
    }
  }
}

function isUniqueViolation(cause: unknown): boolean {
  return hasState(cause, '23505')
}

/** Whether that SQLSTATE is where pg, or Prisma's driver adapter, leaves it. */
export function hasState(cause: unknown, state: string): boolean {
  if (cause instanceof Error && Reflect.get(cause, 'code') === state) return true
  return JSON.stringify(cause, ['meta', 'driverAdapterError', 'cause', 'originalCode']).includes(`"originalCode":"${state}"`)
}
