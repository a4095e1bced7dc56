import type { FlagRule } from './flag-rule.ts'

/** One tool could not do in a turn what was asked of it, twice: a model going in circles, or a fault of ours. */
export const toolFailedTwice: FlagRule = {
  name: 'tool_failed_twice',
  see: ({ toolCalls }) => {
    const failed = toolCalls.filter(({ code, fault }) => fault !== null || (code !== null && !asksOn.has(code)))
    const twice = failed.find((call, index) => failed.findIndex(({ name }) => name === call.name) < index)
    return twice === undefined ? undefined : `${twice.name}: ${twice.code ?? 'fault'}`
  },
}

/** What only asks for the next thing in the ordinary course. */
const asksOn: ReadonlySet<string> = new Set(['customer_incomplete', 'consent_required', 'identity_required', 'when_ambiguous'])
