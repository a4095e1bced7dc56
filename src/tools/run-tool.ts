import { z } from 'zod'
import { faultWords } from '../shared/fault-words.ts'
import { uuidV7 } from '../shared/ids.ts'
import type { Log } from '../shared/logger.ts'
import type { Metrics } from '../shared/metrics.ts'
import { inSpan } from '../shared/trace.ts'
import type { Card } from './card.ts'
import type { Tool, ToolContext, ToolRefused } from './define-tool.ts'
import { alternativeSlots, failureText, type ToolFailure } from './failure-text.ts'
import { slotCard } from './slot-words.ts'

export interface ToolRun {
  /** `{ ok: true, … }` as the tool's output schema says, or a ToolFailure. */
  readonly modelOutput: ({ readonly ok: true } & Readonly<Record<string, unknown>>) | ToolFailure
  readonly cards: readonly Card[]
  /** The refusal's code, `invalid_input` or `fault`; null when it worked. */
  readonly code: string | null
  /** Id under which a fault was logged; null when there was none. */
  readonly fault: string | null
  readonly durationMs: number
}

/**
 * The only way any tool is run, whoever asks. Never throws: what is wrong with the input is told so that a model can mend
 * it, and a fault is logged under an id and told in neutral words.
 */
export async function runTool(
  deps: { readonly context: ToolContext; readonly log: Log; readonly metrics?: Metrics | undefined },
  call: { readonly tool: Tool; readonly input: unknown },
): Promise<ToolRun> {
  const { name } = call.tool
  const started = performance.now()
  const answer = await inSpan(`tool ${name}`, { attributes: { 'holdfast.tool': name } }, async (note) => {
    const attempted = await attempt(deps, call)
    note({ 'holdfast.outcome': attempted.code ?? 'done' })
    return attempted
  })
  const durationMs = performance.now() - started
  deps.metrics?.tool(name, answer.code ?? 'done', durationMs / 1000)
  return { ...answer, durationMs: Math.round(durationMs) }
}

// Made once: to make a schema takes longer than to parse with it.
const fields = z.record(z.string(), z.unknown())

type Attempt = Omit<ToolRun, 'durationMs'>

async function attempt(
  { context, log }: { context: ToolContext; log: Log },
  { tool, input }: { tool: Tool; input: unknown },
): Promise<Attempt> {
  const parsed = tool.input.safeParse(input)
  if (!parsed.success) return failed(invalidInput(tool, parsed.error))
  try {
    const ran = await tool.run(context, parsed.data)
    if (!ran.ok) return refused(context, ran.error)
    const output = fields.parse(tool.output.parse(ran.value.output))
    return { modelOutput: { ok: true, ...output }, cards: ran.value.cards, code: null, fault: null }
  } catch (cause) {
    const fault = uuidV7(context.clock.now())
    log.error({ fault, tool: tool.name, conversation: context.session.conversationId, ...faultWords(cause) }, 'a tool failed')
    return { ...failed(faultText(fault)), fault }
  }
}

function refused(context: ToolContext, { refusal, cards }: ToolRefused): Attempt {
  const failure = failureText(context, refusal)
  const alternatives = alternativeSlots(refusal).map((slot) => slotCard(context, slot))
  const notice: readonly Card[] =
    alternatives.length === 0 ? [] : [{ type: 'notice', code: refusal.code, text: failure.message, alternatives }]
  const held = cards?.find((card) => card.type === 'proposal')?.holdId ?? undefined
  const modelOutput = held === undefined ? failure : { ...failure, holdId: held }
  return { modelOutput, cards: [...(cards ?? []), ...notice], code: refusal.code, fault: null }
}

function failed(failure: ToolFailure): Attempt {
  return { modelOutput: failure, cards: [], code: failure.code, fault: null }
}

function invalidInput(tool: Tool, error: z.ZodError): ToolFailure {
  const problems = error.issues
    .slice(0, 5)
    .map((issue) => `${issue.path.length === 0 ? 'the input' : issue.path.join('.')}: ${issue.message}`)
  return {
    ok: false,
    code: 'invalid_input',
    message: `${tool.name} cannot read that. ${problems.join('; ')}.`,
    next: `Call ${tool.name} again with a JSON object that has the fields of its schema.`,
  }
}

function faultText(fault: string): ToolFailure {
  return {
    ok: false,
    code: 'fault',
    message: `Something went wrong on our side (${fault}).`,
    next: 'Say that this did not work just now. Try once more at most; then offer askForPerson.',
  }
}
