import { z } from 'zod'
import type { ConsoleOperation } from './operation.ts'

const pattern = z
  .string()
  .trim()
  .min(1)
  .max(300)
  .refine((text) => isPattern(text), 'is not a regular expression')
  .describe('a regular expression, upper and lower case alike')

const cardType = z.enum(['slots', 'proposal', 'booking', 'services', 'waitlist', 'handoff', 'notice'])

/** What the answer to the chosen turn should have been. */
export const expectationBody = z.strictObject({
  says: z.array(pattern).max(10).default([]),
  never: z.array(pattern).max(10).default([]).describe('what it must not say'),
  cards: z.array(cardType).max(7).default([]),
  noCards: z.array(cardType).max(7).default([]),
})

/** The dialogue up to this turn, and what should have come of it. */
export const makeTestBody = z.strictObject({
  turnId: z.uuid('is not an id'),
  name: z.string().regex(/^[a-z0-9][a-z0-9-]{0,60}$/, 'is not a file name such as "closed-on-sunday"'),
  about: z.string().trim().min(1).max(300).describe('one sentence: what has to hold'),
  expect: expectationBody,
  /** Also that the bookings at the end are those there were. */
  end: z.boolean().default(false),
})

/** A scenario for `npm run evals`: the clock, the schedule it saw, the dialogue without the persons. */
export const madeTestShape = z.object({
  /** Where it belongs. */
  path: z.string().describe('evals/scenarios/made/…'),
  content: z.string().describe('the file, JSON'),
  /** What was put in the place of what; the real ones are not named. */
  invented: z.array(z.object({ kind: z.enum(['name', 'email', 'phone', 'reference']), as: z.string(), times: z.number().int() })),
})

export const makeTest = {
  method: 'post',
  path: '/conversations/{conversation}/tests',
  role: 'reviewer',
  body: makeTestBody,
  answer: madeTestShape,
} as const satisfies ConsoleOperation

export type MakeTest = z.input<typeof makeTestBody>
export type MadeTest = z.output<typeof madeTestShape>

function isPattern(text: string): boolean {
  try {
    return new RegExp(text, 'iu') instanceof RegExp
  } catch {
    return false
  }
}
