import { faultWords } from '../shared/fault-words.ts'
import { callTool } from './call-tool.ts'
import { mayDo } from './caller.ts'
import type { ToolAnswer } from './consent.ts'
import { contextOf } from './context.ts'
import type { ClientSide, Connection, McpDeps } from './deps.ts'
import { envelopeShape, type Envelope } from './envelope.ts'
import { overQuota } from './over-quota.ts'
import type { Answers, RunningCall } from './running-call.ts'
import { openSession } from './session.ts'
import type { ToolListing } from './tool-listing.ts'
import { refusedResult } from './tool-result.ts'

export interface AskedCall {
  readonly listing: ToolListing
  readonly args: Readonly<Record<string, unknown>>
  readonly client: ClientSide
  readonly answers: Answers
}

/**
 * Lets a call in, or says why not in a way a model can act on. A call that takes too long is answered all the same: what it writes is one
 * transaction, done or not done, and the same call again says which.
 */
export async function answerCall(deps: McpDeps, connection: Connection, asked: AskedCall): Promise<ToolAnswer> {
  const late = Promise.withResolvers<ToolAnswer>()
  const timer = setTimeout(() => late.resolve(refusedResult(tookTooLong(asked.listing))), deps.limits.callMs)
  const answer = letIn(deps, connection, asked)
  // Whoever is told that it took too long hears no more of it: a fault after that is for the log alone.
  answer.catch((fault: unknown) => deps.log.error({ tool: asked.listing.tool.name, ...faultWords(fault) }, 'a call failed'))
  return Promise.race([answer, late.promise]).finally(() => clearTimeout(timer))
}

/** Who calls, in which conversation, with what beside the tool's own input. */
async function letIn(deps: McpDeps, connection: Connection, { listing, args, client, answers }: AskedCall): Promise<ToolAnswer> {
  if (!mayDo(connection.caller, listing.scope)) return refusedResult(scopeMissing(listing))
  const envelope = envelopeShape.safeParse(args)
  if (!envelope.success) return refusedResult(unreadable(listing, envelope.error.issues))
  const session = await openSession(deps, connection, { envelope: envelope.data, client, onlyLooks: listing.tool.effect === 'read' })
  if (session === undefined) return refusedResult(unknownSession)
  const tooMuch = await overQuota(deps, connection, { listing, session })
  if (tooMuch !== undefined) return refusedResult(tooMuch, { session: session.handle })
  const call: RunningCall = {
    deps,
    listing,
    input: ownInput(args),
    caller: connection.caller,
    client,
    answers,
    session,
    context: contextOf(deps, connection, session.conversation),
  }
  return callTool(call)
}

function tookTooLong({ tool }: ToolListing) {
  const again = tool.effect === 'read' ? '' : ' If it went through after all, the same call answers what was done; it is never done twice.'
  return {
    code: 'took_too_long',
    message: 'This took too long and was not waited for.',
    next: `Call ${tool.name} again with the same arguments, once.${again} If that fails too, give the person the contact of the business.`,
  }
}

function ownInput(args: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const beside: readonly (keyof Envelope)[] = ['session', 'locale', 'timeZone', 'customer']
  return Object.fromEntries(Object.entries(args).filter(([name]) => !beside.some((one) => one === name)))
}

function scopeMissing({ scope }: ToolListing) {
  return {
    code: 'scope_missing',
    message: `This key or token does not carry the scope "${scope}".`,
    next: 'Say that this assistant may not do that here, and offer the contact from getPolicies.',
  }
}

const unknownSession = {
  code: 'session_unknown',
  message: 'That session opens nothing here.',
  next: 'Copy `session` from an earlier answer exactly, or leave it out to begin anew.',
}

function unreadable({ tool }: ToolListing, issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[]) {
  const problems = issues.slice(0, 5).map((issue) => `${issue.path.map(String).join('.')}: ${issue.message}`)
  return {
    code: 'invalid_input',
    message: `${tool.name} cannot read that. ${problems.join('; ')}.`,
    next: `Call ${tool.name} again with a JSON object that has the fields of its schema.`,
  }
}
