import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const details = z.strictObject({ name: z.string().optional(), email: z.string().optional(), phone: z.string().optional() })
const pattern = z.string().transform((text) => new RegExp(text, 'iu'))

/** What is expected of the answer to one turn. Patterns are case-insensitive regular expressions over its text. */
const expectation = z.strictObject({
  cards: z.array(z.string()).optional(),
  says: z.array(pattern).optional(),
  never: z.array(pattern).optional(),
})

/**
 * One thing the customer does. `pick`: says the number of an offer; `press`: the button of the proposal last shown;
 * `lose`: somebody else takes the offer of that number, and nothing is said. `{reference}` in words is the last booking's.
 */
const turn = z.union([
  z.strictObject({ say: z.string(), expect: expectation.optional() }),
  z.strictObject({ pick: z.int(), expect: expectation.optional() }),
  z.strictObject({ press: z.enum(['confirm', 'decline']), customer: details.optional(), expect: expectation.optional() }),
  z.strictObject({ lose: z.int() }),
])

const bookingExpected = z.strictObject({
  service: z.string(),
  status: z.enum(['confirmed', 'cancelled']),
  from: z.string().optional().describe('starts at or after'),
  to: z.string().optional().describe('starts before'),
  partySize: z.int().optional(),
  revision: z.int().optional(),
  consent: z.enum(['typed', 'pressed']).optional(),
  name: z.string().optional(),
  email: z.string().optional(),
})

export const scenarioShape = z.strictObject({
  about: z.string(),
  clock: z.iso.datetime(),
  timeZone: z.string().default('Europe/London'),
  locale: z.string().default('en'),
  models: z.array(z.string()).optional().describe('meant for these only'),
  turns: z.array(turn).min(1),
  end: z.strictObject({
    bookings: z.array(bookingExpected),
    /** Times still held for the conversation at the end. */
    held: z.int().default(0),
    mails: z.int(),
    handoff: z.boolean().default(false),
  }),
  must: z.array(pattern).default([]),
  mustNot: z.array(pattern).default([]),
})

export type Scenario = z.infer<typeof scenarioShape> & { readonly name: string }
export type ScenarioTurn = z.infer<typeof turn>

/** Every scenario of a folder, by name; throws, naming the file, when one is not as it should be. */
export function loadScenarios(dir: string): readonly Scenario[] {
  const files = readdirSync(dir)
    .filter((file) => file.endsWith('.json'))
    .toSorted()
  return files.map((file) => {
    const parsed = scenarioShape.safeParse(JSON.parse(readFileSync(join(dir, file), 'utf8')))
    if (!parsed.success) throw new Error(`${file}: ${z.prettifyError(parsed.error)}`)
    return { ...parsed.data, name: file.replace(/\.json$/, '') }
  })
}
