import { isDeepStrictEqual } from 'node:util'
import type { Card } from '../../tools/card.ts'
import { serverTools } from '../../tools/index.ts'
import { runTool, type ToolRun } from '../../tools/run-tool.ts'
import type { ToolCallRecord } from '../../transcripts/index.ts'
import type { ReplayedCall, ReplayRequest } from '../index.ts'
import type { ToolCaller } from '../tool-caller.ts'
import { toJson } from '../turn-record.ts'

/** What stands in the place of running tools while a turn is replayed. */
export interface ReplayedTools {
  readonly runTool: typeof runTool
  /** What the server did then on the customer's own act, again: it is answered as it was. */
  readonly actAgain: (caller: ToolCaller) => Promise<void>
  /** Where the answer to the call that ended last came from. */
  readonly lastAnswered: () => ReplayedCall['answered']
}

export interface ReplayedToolsInput {
  readonly recorded: readonly ToolCallRecord[]
  /** Shown in the recorded turn, in order. */
  readonly cards: readonly Card[]
  readonly as: ReplayRequest['as']
}

/**
 * A tool that writes is never run: asked for the same as then, it answers as then, and otherwise that nothing is written. One that only
 * looks does so, but for a replay of `then` asked for the same.
 */
export function createReplayedTools({ recorded, cards, as }: ReplayedToolsInput): ReplayedTools {
  const unused = [...recorded]
  const unshown = [...cards]
  let answered: ReplayedCall['answered'] = 'now'
  const take = (name: string, input: unknown): ToolRun | undefined => {
    const asked = toJson(input)
    const place = unused.findIndex((call) => call.name === name && isDeepStrictEqual(call.input, asked))
    const [call] = place < 0 ? [] : unused.splice(place, 1)
    return call === undefined ? undefined : runOf(call, unshown)
  }
  return {
    runTool: async (deps, { tool, input }) => {
      const writes = tool.effect === 'write' || serverTools.includes(tool)
      const known = writes || as === 'then' ? take(tool.name, input) : undefined
      answered = known !== undefined ? 'recorded' : writes ? 'withheld' : 'now'
      if (known !== undefined) return known
      return writes ? withheld : runTool(deps, { tool, input })
    },
    actAgain: async (caller) => {
      for (const call of recorded.filter(({ by }) => by === 'server')) await caller.call('server', call.name, call.input)
    },
    lastAnswered: () => answered,
  }
}

const withheld: ToolRun = {
  modelOutput: {
    ok: false,
    code: 'replay',
    message: 'This turn is being replayed: nothing is written, and this was not done then.',
    next: 'Answer the customer with what is known.',
  },
  cards: [],
  code: 'replay',
  fault: null,
  durationMs: 0,
}

/** What each tool shows; a refusal shows a notice of its code. */
const SHOWS: Readonly<Record<string, Card['type']>> = {
  findServices: 'services',
  checkAvailability: 'slots',
  holdSlot: 'proposal',
  confirmBooking: 'booking',
  getBooking: 'booking',
  rescheduleBooking: 'booking',
  cancelBooking: 'booking',
  askForPerson: 'handoff',
}

function runOf(call: ToolCallRecord, unshown: Card[]): ToolRun {
  const isIts = (card: Card) =>
    call.code === null ? card.type === SHOWS[call.name] : (card.type === 'notice' && card.code === call.code) || card.type === 'proposal'
  const place = unshown.findIndex(isIts)
  const cards = place < 0 ? [] : unshown.splice(place, 1)
  // Written by run-tool.
  const modelOutput = call.output as unknown as ToolRun['modelOutput']
  return { modelOutput, cards, code: call.code, fault: call.fault, durationMs: call.durationMs }
}
