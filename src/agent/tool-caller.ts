import type { Log } from '../shared/logger.ts'
import { faultWords } from '../shared/fault-words.ts'
import type { ProposalCard } from '../tools/card.ts'
import type { Tool, ToolContext } from '../tools/define-tool.ts'
import { serverTools, tools } from '../tools/index.ts'
import { runTool, type ToolRun } from '../tools/run-tool.ts'
import type { ToolCallRecord, Transcripts } from '../transcripts/index.ts'
import { toJson, type TurnRecord } from './turn-record.ts'

export interface CalledTool {
  readonly name: string
  readonly by: ToolCallRecord['by']
  readonly input: unknown
  readonly run: ToolRun
}

/** Runs a turn's tools one after another; each is shown and stored the moment it has answered. */
export interface ToolCaller {
  readonly call: (by: ToolCallRecord['by'], name: string, input: unknown) => Promise<ToolRun>
  readonly called: readonly CalledTool[]
  /** Resolves when no tool is under way any more: a write is never abandoned half-way. */
  readonly settled: () => Promise<void>
}

export interface ToolCallerDeps {
  readonly transcripts: Transcripts
  readonly log: Log
  readonly context: ToolContext
  readonly turnId: string
  readonly record: TurnRecord
  /** The newest proposal of earlier turns with a hold: a new one takes its place. */
  readonly heldBefore: ProposalCard | undefined
  /** While a turn is replayed: what runs tools instead. */
  readonly replay?: { readonly runTool: typeof runTool } | undefined
}

/** A model that floods gets no more than these out of one turn. */
const MOST_CALLS = 24

export function createToolCaller(deps: ToolCallerDeps): ToolCaller {
  const called: CalledTool[] = []
  let held = deps.heldBefore
  let queue: Promise<unknown> = Promise.resolve()

  const callNow = async (by: ToolCallRecord['by'], name: string, input: unknown): Promise<ToolRun> => {
    const callable = by === 'server' ? [...tools, ...serverTools] : tools
    const tool = callable.find((known) => known.name === name)
    const run = tool === undefined || called.length >= MOST_CALLS ? refusedCall(tool, name) : await (deps.replay?.runTool ?? runTool)(deps, { tool, input })
    for (const card of run.cards) deps.record.showCard(card)
    called.push({ name, by, input, run })
    await store(deps, { by, name, input, run, position: called.length })
    return run
  }

  // One open proposal at a time: what was held for an earlier one goes back to everybody.
  const supersede = async (run: ToolRun): Promise<void> => {
    const next = run.cards.find((card) => card.type === 'proposal')
    if (next === undefined || next.holdId === null) return
    const before = held
    held = next
    if (before !== undefined && before.holdId !== next.holdId && (await isHeld(deps.context, before)))
      await callNow('server', 'releaseHold', { holdId: before.holdId })
  }

  const call: ToolCaller['call'] = (by, name, input) => {
    const done = queue.then(async () => {
      const run = await callNow(by, name, input)
      await supersede(run)
      return run
    })
    queue = done.catch(() => {})
    return done
  }
  return { call, called, settled: async () => void (await queue) }
}

async function isHeld({ booking, tenant }: ToolContext, card: ProposalCard): Promise<boolean> {
  if (card.holdId === null) return false
  const hold = await booking.getHold(tenant, card.holdId)
  return hold.ok && hold.value.state === 'held'
}

function refusedCall(tool: Tool | undefined, name: string): ToolRun {
  const failure =
    tool === undefined
      ? {
          ok: false as const,
          code: 'tool_unknown',
          message: `There is no tool ${name.slice(0, 60)}.`,
          next: `Use one of: ${tools.map((known) => known.name).join(', ')}.`,
        }
      : {
          ok: false as const,
          code: 'too_many_calls',
          message: 'Too many calls in one turn.',
          next: 'Answer the customer now, with what is known.',
        }
  return { modelOutput: failure, cards: [], code: failure.code, fault: null, durationMs: 0 }
}

// What happened has happened: a transcript that cannot be written must not undo or repeat it.
async function store(deps: ToolCallerDeps, call: CalledTool & { readonly position: number }): Promise<void> {
  const { tenant, session } = deps.context
  try {
    await deps.transcripts.appendToolCall({
      tenantId: tenant.id,
      conversationId: session.conversationId,
      turnId: deps.turnId,
      id: `${deps.turnId.slice(-8)}_${call.position}`,
      position: call.position,
      name: call.name.slice(0, 100),
      by: call.by,
      input: toJson(call.input),
      output: toJson(call.run.modelOutput),
      code: call.run.code,
      fault: call.run.fault,
      durationMs: call.run.durationMs,
    })
  } catch (cause) {
    deps.log.error({ conversation: session.conversationId, tool: call.name, ...faultWords(cause) }, 'a tool call could not be stored')
  }
}
