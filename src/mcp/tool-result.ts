import type { CallToolResult } from '@modelcontextprotocol/server'
import type { Card } from '../tools/card.ts'
import type { ToolFailure } from '../tools/failure-text.ts'
import type { ToolRun } from '../tools/run-tool.ts'

export interface Shown {
  /** Opens this conversation again: for a caller who is nobody in particular. */
  readonly session?: string | undefined
  /** Where a person says yes to what the call wanted. */
  readonly link?: string | undefined
  /** The client had its person open it a moment ago: it is not to be opened once more. */
  readonly isOpened?: boolean | undefined
}

/**
 * What a client is told of a call. What worked is there twice, as data and as the same in text. A refusal is the model's to mend, so it is
 * a result too: text alone, because older clients hold every structured content against the schema of what works.
 */
export function toolResult(run: Pick<ToolRun, 'modelOutput' | 'cards'>, shown: Shown): CallToolResult {
  const { modelOutput } = run
  const session = shown.session === undefined ? {} : { session: shown.session }
  if (isFailure(modelOutput)) {
    const { ok: _ok, ...failure } = modelOutput
    return { isError: true, ...content({ ...forAssistants(failure, shown), ...linked(shown), ...session }), ...cardsOf(run.cards) }
  }
  const { ok: _ok, ...output } = modelOutput
  const whole = { ...output, ...session }
  return { ...content(whole), structuredContent: whole, ...cardsOf(run.cards) }
}

/** A refusal of ours, before any tool ran. */
export function refusedResult(
  refusal: { readonly code: string; readonly message: string; readonly next: string },
  shown: Shown = {},
): CallToolResult {
  return toolResult({ modelOutput: { ok: false, ...refusal }, cards: [] }, shown)
}

export function isFailure(output: ToolRun['modelOutput']): output is ToolFailure {
  return !output.ok
}

function content(whole: object): Pick<CallToolResult, 'content'> {
  return { content: [{ type: 'text', text: JSON.stringify(whole) }] }
}

// For a host that draws them: no model reads what is under _meta.
function cardsOf(cards: readonly Card[]): Pick<CallToolResult, '_meta'> {
  return cards.length === 0 ? {} : { _meta: { 'holdfast/cards': cards } }
}

function linked({ link, isOpened }: Shown): { readonly link?: string; readonly opened?: true } {
  return link === undefined ? {} : { link, ...(isOpened === true ? { opened: true } : {}) }
}

type Told = Omit<ToolFailure, 'ok'>

/** In a chat the server reads the customer's answer itself. An assistant's person is elsewhere: what to do next is another thing. */
function forAssistants(failure: Told, { isOpened }: Shown): Told {
  const next = isOpened === true ? OPENED : nextByCode[failure.code]
  return next === undefined ? failure : { ...failure, next }
}

const OPENED =
  'The page that shows exactly this was opened for the person; the link opens it again. When they say they have agreed there, call this again with the same arguments.'

const nextByCode: Readonly<Record<string, string>> = {
  consent_required:
    'You cannot agree for the person. Give them the link: the page shows exactly this and has a button. When they say they have pressed it, call this again with the same arguments.',
  customer_incomplete:
    'Call this again with `customer`: name and email, as the person told you. Or give them the link: the page asks for it, and they agree there.',
  identity_required:
    'If there is such a booking, a code was mailed to its address. Give the person the link: they type the code there. Then call this again with the same arguments.',
  identity_locked: 'Say so, and point to the link in the confirmation mail, or askForPerson.',
  booking_not_found: 'Ask for the reference from the confirmation mail, and pass `session` if an earlier answer had one.',
  hold_not_found: 'Use the holdId that holdSlot answered and the `session` beside it, or hold a time first.',
}
