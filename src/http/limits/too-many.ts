import { policyWord, type PolicyName } from './settings.ts'
import type { Verdict } from './limits.ts'
import { problem } from '../problem.ts'
import { withHeaders, type Reply } from '../reply.ts'

/** 429, with which budget is used up and when it begins again. */
export function tooMany({ headers, retryAfter = 1, over = 'address' }: Verdict): Reply {
  return withHeaders(problem('rate_limited', sentences[over], { retryAfter, limit: policyWord(over) }), headers)
}

const sentences: Readonly<Record<PolicyName, string>> = {
  address: 'Too many requests from your network: wait a moment.',
  conversation: 'That is a lot for one conversation: wait a moment.',
  tenant: 'This business is asked too much at the moment: wait a moment.',
  mcp: 'Too many requests of assistants from your network: wait a moment, or present a key.',
  mcpTenant: 'Assistants ask this business too much at the moment: wait a moment, or present a key.',
  mcpCaller: 'Too many requests of this assistant: wait a moment.',
  mcpSession: 'Too many calls in this session: wait a moment.',
  wrongKeys: 'Too many keys that are not valid from your network: wait a moment.',
  console: 'Too many requests from your network: wait a moment.',
  consoleSession: 'Too many requests of your session: wait a moment.',
  plainHolds: 'Too many times held from your network: wait a moment.',
  signIn: 'Too many tries from your network: wait a moment.',
}
