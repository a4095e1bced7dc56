import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { z } from 'zod'
import { scheduleShape } from './support/schedule.ts'

const details = z.strictObject({ name: z.string().optional(), email: z.string().optional(), phone: z.string().optional() })
const pattern = z.string().transform((text) => new RegExp(text, 'iu'))

/** What is expected of the answer to one turn. Patterns are case-insensitive regular expressions over its text. */
const expectation = z.strictObject({
  cards: z.array(z.string()).optional(),
  noCards: z.array(z.string()).optional(),
  says: z.array(pattern).optional(),
  never: z.array(pattern).optional(),
  /** The model that the transcript names for this turn. */
  model: z.string().optional(),
})

export const faults = ['429', '500', 'hang', 'cut', 'truncated'] as const

/**
 * One thing the customer does. `say`: words; `{reference}` in them is the last booking’s, `{other}` the first given one’s,
 * `{code}` the newest code that was mailed.
 * `agrees`: whether these words agree to the proposal shown, where the grader's own reading of a yes does not tell (support/reads-as-yes.ts).
 * `pick`: says the number of an offer; `press`: the button of the proposal last shown (`of: 1` the first ever shown);
 * `lose`: somebody else takes the offer of that number, and nothing is said; `pass`: that many minutes go by;
 * `fault`: how the provider of the model fails during the next turn; `leave`: the customer comes back in a new conversation.
 */
const turn = z.union([
  z.strictObject({ say: z.string(), agrees: z.boolean().optional(), expect: expectation.optional() }),
  z.strictObject({ pick: z.int(), expect: expectation.optional() }),
  z.strictObject({
    press: z.enum(['confirm', 'decline']),
    of: z.int().optional(),
    customer: details.optional(),
    expect: expectation.optional(),
  }),
  z.strictObject({ forge: z.enum(['confirm', 'decline']), expect: expectation.optional() }),
  z.strictObject({ lose: z.int() }),
  z.strictObject({ pass: z.number().describe('minutes') }),
  z.strictObject({ fault: z.enum(faults), times: z.int().default(1) }),
  z.strictObject({ leave: z.literal(true), customer: details.optional() }),
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
  phone: z.string().optional(),
  with: z.string().optional().describe('who or what serves, by name'),
})

/** A booking of somebody else that is there before the customer comes. Nobody may see it. */
const given = z.strictObject({
  business: z.string().default('demo'),
  service: z.string(),
  /** An instant within the day: the first free time from then on. */
  from: z.iso.datetime(),
  customer: z.strictObject({ name: z.string(), email: z.string(), phone: z.string().optional() }),
  partySize: z.int().optional(),
  notes: z.string().optional(),
})

export const scenarioShape = z.strictObject({
  about: z.string(),
  /** Who is talking, for the reader. */
  persona: z.string().optional(),
  business: z.string().default('demo'),
  clock: z.iso.datetime(),
  timeZone: z.string().default('Europe/London'),
  locale: z.string().default('en'),
  models: z.array(z.string()).optional().describe('meant for these only'),
  /** Asked over HTTP as `openai:ID,rules`: a local provider that fails when a turn says so. */
  provider: z.enum(['responses', 'chat']).optional(),
  given: z.array(given).default([]),
  /** Words of a stranger in the business’s own data, by slug of the service: an instruction that is none. */
  poison: z.record(z.string(), z.string()).optional(),
  /** Of a test made in the console: `business` as it stood at the time, under that name, and what others had taken. */
  schedule: scheduleShape.optional(),
  turns: z.array(turn).min(1),
  /** Not graded when it is left out: for models whose answers nobody can foresee, the gates alone count. */
  end: z
    .strictObject({
      bookings: z.array(bookingExpected),
      /** Times still held for the conversation at the end. */
      held: z.int().default(0),
      mails: z.int(),
      handoff: z.boolean().default(false),
    })
    .optional(),
  must: z.array(pattern).default([]),
  mustNot: z.array(pattern).default([]),
})

export type Scenario = z.infer<typeof scenarioShape> & { readonly name: string }
export type ScenarioTurn = z.infer<typeof turn>
export type Given = z.infer<typeof given>
export type Fault = (typeof faults)[number]

/** Every scenario of a folder and those below it, by name; throws, naming the file, when one is not as it should be. */
export function loadScenarios(dir: string): readonly Scenario[] {
  const files = readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)))
    .toSorted()
  return files.map((file) => {
    const parsed = scenarioShape.safeParse(JSON.parse(readFileSync(join(dir, file), 'utf8')))
    if (!parsed.success) throw new Error(`${file}: ${z.prettifyError(parsed.error)}`)
    return { ...parsed.data, name: file.replace(/\.json$/, '') }
  })
}
