import { formatInstant } from '../shared/instant.ts'
import { askTogether } from './ask-together.ts'
import type { FloorDeps, TranscriptsDeps } from './create-transcripts.ts'
import type { Statements } from './statements.ts'

/** The assistant's right to speak in one turn. It ends when a member of staff takes the conversation over, and does not come back. */
export interface Floor {
  /** Asked of the database each time, since whoever took over may have done so in another process. */
  readonly isOurs: () => Promise<boolean>
  /** Aborted when it was lost: at once where that happened in this process, within a second otherwise. Why: `LostTo`. */
  readonly lost: AbortSignal
  /** Does what writes, unless it is too late. Who takes over meanwhile is answered when it has ended. `lost`: it was not done. */
  readonly write: <T>(work: () => Promise<T>) => Promise<{ readonly done: T } | 'lost'>
  /** At the turn's end. */
  readonly leave: () => void
}

/** To a person who took over; or to nobody, since this process was taken for dead and the customer has written to another one. */
export type LostTo = 'person' | 'nobody'

export interface OneTurn {
  readonly tenantId: number
  readonly conversationId: string
  readonly turnId: string
}

export interface HoldingDeps extends FloorDeps {
  /** `createOutcomes`'. */
  readonly outcomeOf: (turn: OneTurn) => Promise<string>
}

const LOOK_EVERY_MS = 1_000
/** Longer than any tool takes; a process that dies while it writes keeps nobody waiting longer than this. */
const LONGEST_WRITE = '20 seconds'

/** The turn's own row is what is asked: taking over ends it there, in one transaction with the lease. */
export function holdFloor(deps: HoldingDeps, turn: OneTurn): Floor {
  const lost = new AbortController()
  const isOurs = async (): Promise<boolean> => {
    if (lost.signal.aborted) return false
    const outcome = await deps.outcomeOf(turn)
    if (outcome === 'running') return !lost.signal.aborted
    lost.abort((outcome === 'failed' ? 'nobody' : 'person') satisfies LostTo)
    return false
  }
  // A look that fails says nothing: the next one will.
  const look = () => void isOurs().catch(() => {})
  const timer = setInterval(look, LOOK_EVERY_MS)
  const stopListening = deps.live?.listen((conversationId) => {
    if (conversationId === turn.conversationId) look()
  })
  return {
    isOurs,
    lost: lost.signal,
    write: async (work) => {
      if (lost.signal.aborted || !(await beginWrite(deps, turn))) {
        await isOurs()
        return 'lost'
      }
      try {
        return { done: await work() }
      } finally {
        await endWrite(deps, turn)
      }
    },
    leave: () => {
      clearInterval(timer)
      stopListening?.()
    },
  }
}

/** What nobody can take away: of a turn that is replayed, and writes nothing. */
export function openFloor(): Floor {
  return { isOurs: async () => true, lost: new AbortController().signal, write: async (work) => ({ done: await work() }), leave: () => {} }
}

/** Of a turn that begins while a person has the conversation: it does what the customer pressed, and says nothing. */
export function lostFloor(): Floor {
  return { isOurs: async () => false, lost: AbortSignal.abort('person' satisfies LostTo), write: async () => 'lost', leave: () => {} }
}

const BEGIN_WRITE = `
  UPDATE turn SET writes_until = clock_timestamp() + interval '${LONGEST_WRITE}' WHERE tenant_id = $1 AND id = $2 AND outcome = 'running'`
const END_WRITE = `UPDATE turn SET writes_until = NULL WHERE tenant_id = $1 AND id = $2`

/** Asked before every sentence of every turn: of those of one moment in one statement. A turn that is not there is none of ours. */
export function createOutcomes(raw: Pick<Statements, '$queryRaw'>): HoldingDeps['outcomeOf'] {
  return askTogether(async (turns: readonly OneTurn[]) => {
    const [tenants, ids] = [turns.map(({ tenantId }) => tenantId), turns.map(({ turnId }) => turnId)]
    const rows = await raw.$queryRaw<{ readonly tenantId: number; readonly id: string; readonly outcome: string }[]>`
      /* prepared: turn_outcomes */ SELECT t.tenant_id AS "tenantId", t.id, t.outcome
      FROM unnest(${tenants}::int[], ${ids}::uuid[]) AS asked (tenant_id, id)
      JOIN turn t ON t.tenant_id = asked.tenant_id AND t.id = asked.id`
    const known = new Map(rows.map(({ tenantId, id, outcome }) => [`${tenantId} ${id}`, outcome]))
    return turns.map(({ tenantId, turnId }) => known.get(`${tenantId} ${turnId}`) ?? 'gone')
  })
}

// Decided by the row: a turn that was stopped writes nothing.
async function beginWrite(deps: FloorDeps, turn: OneTurn): Promise<boolean> {
  return ((await ask(deps, turn, 'turn_begins_write', BEGIN_WRITE)).rowCount ?? 0) > 0
}

async function endWrite(deps: FloorDeps, turn: OneTurn): Promise<void> {
  await ask(deps, turn, 'turn_ends_write', END_WRITE)
}

// Around every write.
function ask({ pool, statementName }: FloorDeps, { tenantId, turnId }: OneTurn, name: string, text: string) {
  const prepared = statementName(name)
  return pool.query({ ...(prepared === undefined ? {} : { name: prepared }), text, values: [tenantId, turnId] })
}

/** Whether a tool of a turn that was stopped is still writing. */
export async function isStillWriting({ prisma }: TranscriptsDeps, conversation: Omit<OneTurn, 'turnId'>, since: number): Promise<boolean> {
  const rows = await prisma.$queryRaw<object[]>`
    SELECT 1 FROM turn WHERE tenant_id = ${conversation.tenantId}::int AND conversation_id = ${conversation.conversationId}::uuid
      AND outcome = 'stopped' AND finished_at >= ${formatInstant(since)}::timestamptz AND writes_until > clock_timestamp()`
  return rows.length > 0
}
