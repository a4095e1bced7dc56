import type { FlagRule } from './flag-rule.ts'

/** The model said what was not so. */
export const guardReplaced: FlagRule = {
  name: 'guard_replaced',
  see: ({ corrections }) =>
    corrections.length === 0 ? undefined : [...new Set(corrections.map(({ claim, reason }) => `${claim}: ${reason}`))].join(', '),
}
