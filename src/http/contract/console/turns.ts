import { z } from 'zod'
import { cardShape, slotShape } from '../../../tools/card.ts'
import { instant } from '../fields.ts'
import type { ConsoleOperation } from './operation.ts'

// What really happened in a turn, and what would happen in it today.

const words = (what: string) => z.string().trim().min(1).max(200).describe(what).optional()
const oneOrSome = (what: string) => words(`${what}; several with commas between them: any of them`)

/** Everything as it stands in the page's address. Filters go together: each narrows the list. */
export const filterQuery = z.strictObject({
  text: words('words said, names, addresses, references; beginnings of words do'),
  from: z.iso.datetime({ offset: true }).optional().describe('last message at or after'),
  to: z.iso.datetime({ offset: true }).optional().describe('last message before'),
  outcome: oneOrSome('booked, moved, cancelled, left, handed_over, failed, open'),
  locale: oneOrSome('language, as "de"'),
  channel: oneOrSome('chat, mcp'),
  model: oneOrSome('as MODEL names it'),
  flag: oneOrSome('a rule’s name or a person’s reason; "any" for every flag'),
  assignee: words('a member’s id, "me", or "nobody"'),
  review: oneOrSome('open, in_review, done, none'),
  rating: z.enum(['up', 'down']).optional(),
  hasError: z.enum(['yes', 'no']).optional(),
  sampled: z.enum(['yes']).optional().describe('those of the sample only'),
  cursor: z.string().max(200).optional().describe('`next` of the page before'),
  limit: z
    .string()
    .regex(/^[1-9]\d{0,2}$/, 'is not a whole number from 1 to 999')
    .optional()
    .describe('50 unless told, 200 at most'),
})

export const toolCallShape = z.object({
  id: z.string(),
  position: z.number().int(),
  name: z.string(),
  by: z.string().describe('model, server: on the customer’s own act, or staff'),
  input: z.json(),
  output: z.json(),
  code: z.string().nullable().describe('the refusal’s code'),
  fault: z.string().nullable().describe('id in the log'),
  durationMs: z.number().int(),
  at: instant,
})

/** A sentence of the model that was not so, and what stood in its place. */
export const correctionShape = z.object({
  said: z.string(),
  shown: z.string(),
  claim: z.string(),
  denied: z.boolean(),
  reason: z.string(),
})

export const stepShape = z.object({
  model: z.string(),
  ms: z.number().int(),
  inputTokens: z.number().int().nullable(),
  outputTokens: z.number().int().nullable(),
  toolCalls: z.number().int(),
})

/** A time that had been offered, by which turn, and until when its id could be held from. */
export const offerShape = slotShape.pick({ id: true, start: true, end: true, local: true }).extend({
  service: z.string(),
  turnId: z.string(),
})

const told = {
  model: z.string(),
  promptVersion: z.string(),
  latencyMs: z.number().int().nullable(),
  firstWordMs: z.number().int().nullable(),
  inputTokens: z.number().int().nullable(),
  outputTokens: z.number().int().nullable(),
  costMicros: z.number().int().nullable().describe('millionths of a US dollar; null when the price is not known'),
  steps: z.array(stepShape),
  /** What the model wrote, whole, where it differs from what was shown. */
  wanted: z.string().nullable(),
  shown: z.string(),
  corrections: z.array(correctionShape),
}

export const turnShape = z.object({
  id: z.string(),
  ...told,
  /** The catalogue it was answered under; null before versions were kept. */
  catalogueVersion: z.number().int().nullable(),
  outcome: z
    .enum(['running', 'answered', 'failed', 'stopped', 'person'])
    .describe('stopped: a person took over while it ran; person: said to a person, or by one'),
  error: z.string().nullable(),
  startedAt: instant,
  finishedAt: instant.nullable(),
  toolCalls: z.array(toolCallShape),
  /** What the customer could choose from when it was answered, newest offer first. */
  offers: z.array(offerShape),
  rating: z.object({ verdict: z.enum(['up', 'down']), reason: z.string().nullable(), at: instant }).nullable(),
})

/** `today`: as if it were asked now. `then`: the clock stands where it stood, and what was read then is answered as it was. */
export const replayBody = z.strictObject({ as: z.enum(['today', 'then']).default('then') })

/** The turn as the model and rules of today would answer it. Nothing was written. */
export const replayShape = z.object({
  as: z.enum(['today', 'then']),
  ...told,
  cards: z.array(cardShape),
  toolCalls: z.array(
    toolCallShape.omit({ id: true, at: true }).extend({
      /** Where the answer came from: read just now, as recorded then, or not run since it would have written. */
      answered: z.enum(['now', 'recorded', 'withheld']),
    }),
  ),
  error: z.string().nullable(),
})

export const replayTurn = {
  method: 'post',
  path: '/conversations/{conversation}/turns/{turn}/replay',
  role: 'reviewer',
  body: replayBody,
  answer: replayShape,
} as const satisfies ConsoleOperation

export type ConversationFilter = z.input<typeof filterQuery>
export type ConsoleTurn = z.output<typeof turnShape>
export type Replay = z.output<typeof replayShape>
export type Correction = z.output<typeof correctionShape>
