import { z } from 'zod'
import { instant } from '../fields.ts'

export const reviewStatus = z.enum(['none', 'open', 'in_review', 'done'])

/** Rules raise flags by these names; people give a reason in their own words. */
export const flagRuleNames = [
  'guard_replaced',
  'tool_failed_twice',
  'customer_repeated',
  'person_asked',
  'rated_down',
  'left_after_refusal',
  'slow_turn',
] as const
export type FlagRuleName = (typeof flagRuleNames)[number]

export const flagShape = z.object({
  id: z.string(),
  turnId: z.string().nullable(),
  /** Null: raised by a person. */
  rule: z.enum(flagRuleNames).nullable(),
  /** A person's own word; of a rule, its name. */
  reason: z.string(),
  note: z.string().nullable(),
  raisedBy: z.string().nullable(),
  raisedAt: instant,
  settledBy: z.string().nullable(),
  settledAt: instant.nullable(),
})

export const commentShape = z.object({
  id: z.string(),
  turnId: z.string().nullable(),
  authorId: z.string(),
  text: z.string(),
  mentions: z.array(z.string()).describe('ids of members'),
  at: instant,
})

export const verdict = z.enum(['good', 'bad', 'unsure'])
export const verdictShape = z.object({
  reviewerId: z.string(),
  criterion: z.string().describe('its id'),
  verdict,
  at: instant,
})

export type Flag = z.output<typeof flagShape>
export type Comment = z.output<typeof commentShape>
export type ReviewVerdict = z.output<typeof verdictShape>
