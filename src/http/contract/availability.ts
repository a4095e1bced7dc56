import { z } from 'zod'
import { slotShape } from '../../tools/card.ts'
import { instant, locale, timeZone } from './fields.ts'

/** The longest range one request may ask for. */
export const maxRangeDays = 92
export const maxSlots = 500
/** Enough for every start of a day on a quarter-hour grid. */
export const defaultSlots = 40

/** Query parameters, as text. Either `when`, or `from` and `to`. */
export const availabilityQuery = z.strictObject({
  service: z.string().min(1).max(100).describe('id of a service'),
  timeZone: timeZone.optional().describe("IANA name; the business's own when missing"),
  from: z.string().max(40).optional().describe('RFC 3339, with an offset or Z'),
  to: z.string().max(40).optional().describe(`RFC 3339; at most ${maxRangeDays} days after from`),
  when: z.string().min(1).max(200).optional().describe('in words: "next tuesday after 4"'),
  locale: locale.optional().describe('how words are read and times are written'),
  partySize: z
    .string()
    .regex(/^[1-9]\d{0,2}$/, 'is not a whole number from 1 to 999')
    .optional(),
  resource: z.string().max(500).optional().describe('id of a resource that must serve it; repeat it or separate by commas'),
  limit: z
    .string()
    .regex(/^[1-9]\d{0,2}$/, `is not a whole number from 1 to ${maxSlots}`)
    .optional()
    .describe(`most slots to list, spread over the range; ${defaultSlots} unless told`),
})

const stretch = z.object({ from: instant, to: instant })
const spoken = stretch.extend({ text: z.string() })

export const interpretationShape = z.discriminatedUnion('kind', [
  spoken.extend({ kind: z.literal('range'), exclude: z.array(stretch).optional() }),
  z.object({ kind: z.literal('ambiguous'), options: z.array(spoken), question: z.string() }),
  z.object({ kind: z.literal('past'), text: z.string() }),
  z.object({ kind: z.literal('none') }),
])

export const availabilityShape = z.object({
  service: z.string().describe('id of the service'),
  timeZone: z.string().describe('the zone of every `local`'),
  interpretation: interpretationShape.optional().describe('how `when` was read'),
  slots: z.array(slotShape),
  more: z.boolean().describe('there are more than were listed'),
})

export type Availability = z.infer<typeof availabilityShape>
export type InterpretationView = z.infer<typeof interpretationShape>
