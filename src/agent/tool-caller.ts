import type { Log } from '../shared/logger.ts'
import { faultWords } from '../shared/fault-words.ts'
import type { ProposalCard } from '../tools/card.ts'
import type { Tool, ToolContext } from '../tools/define-tool.ts'
import { serverTools, tools } from '../tools/index.ts'
import { runTool, type ToolRun } from '../tools/run-tool.ts'
import type { Floor, ToolCallRecord, Transcripts } from '../transcripts/index.ts'
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
  /** What the model asks for is done only while the assistant has it. */
  readonly floor: Pick<Floor, 'isOurs' | 'write'>
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
    const tool = toolFor(by, name)
    const isAllowed = tool !== undefined && called.length < MOST_CALLS
    const run = isAllowed ? await (deps.replay?.runTool ?? runTool)(deps, { tool, input }) : refusedCall(tool, name)
    // What was only looked up is talk; what was done has happened, and is told whoever has the conversation by now.
    const isTalk = by === 'model' && tool?.effect === 'read'
    for (const card of run.cards) await (isTalk ? deps.record.showCard(card) : deps.record.showFact(card))
    await keep({ name, by, input, run })
    return run
  }

  const keep = async (call: CalledTool): Promise<void> => {
    called.push(call)
    await store(deps, { ...call, position: called.length })
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

  const callWhole = async (...[by, name, input]: Parameters<ToolCaller['call']>): Promise<ToolRun> => {
    const run = await callNow(by, name, input)
    await supersede(run)
    return run
  }

  // The customer's own act and a person's are not the assistant's: they are done whoever has the conversation.
  const callIfOurs: ToolCaller['call'] = async (by, name, input) => {
    if (by !== 'model') return callWhole(by, name, input)
    const isWrite = toolFor(by, name)?.effect === 'write'
    if (!isWrite && (await deps.floor.isOurs())) return callWhole(by, name, input)
    const written = isWrite ? await deps.floor.write(() => callWhole(by, name, input)) : 'lost'
    if (written !== 'lost') return written.done
    await keep({ name, by, input, run: takenOver })
    return takenOver
  }

  const call: ToolCaller['call'] = (by, name, input) => {
    const done = queue.then(() => callIfOurs(by, name, input))
    queue = done.catch(() => {})
    return done
  }
  return { call, called, settled: async () => void (await queue) }
}

function toolFor(by: ToolCallRecord['by'], name: string): Tool | undefined {
  const callable = by === 'model' ? tools : by === 'server' ? [...tools, ...serverTools] : handTools
  return callable.find((known) => known.name === name)
}

/** What a person does by hand: nobody agrees for a customer. */
const handTools = tools.filter(({ name }) => name !== 'confirmBooking' && name !== 'askForPerson')

const takenOver: ToolRun = {
  modelOutput: {
    ok: false,
    code: 'taken_over',
    message: 'A member of staff has taken over this conversation.',
    next: 'Say nothing more: they answer now.',
  },
  cards: [],
  code: 'taken_over',
  fault: null,
  durationMs: 0,
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
