import type { FlagRule } from './flag-rule.ts'

export const ratedDown: FlagRule = {
  name: 'rated_down',
  see: ({ rating }) => (rating === 'down' ? 'down' : undefined),
}
