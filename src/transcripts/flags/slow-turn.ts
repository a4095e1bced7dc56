import type { FlagRule } from './flag-rule.ts'

/** The customer waited longer for the whole answer than the business finds right. */
export const slowTurn: FlagRule = {
  name: 'slow_turn',
  see: ({ latencyMs, slowTurnMs }) => (latencyMs !== null && latencyMs >= slowTurnMs ? `${(latencyMs / 1000).toFixed(1)} s` : undefined),
}
