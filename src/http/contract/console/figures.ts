import { z } from 'zod'
import { instant, named } from '../fields.ts'
import { date } from './diary-shapes.ts'
import type { ConsoleOperation } from './operation.ts'

// How the business does: a range of days where it is, beside as many days before it.

export const figureChannels = ['chat', 'rest', 'mcp', 'staff'] as const

/** Two years and a day, so that a year can be seen beside another. */
export const mostDays = 732

const n = z.number()

const counts = {
  talks: n,
  offered: n,
  held: n,
  booked: n,
  made: n,
  moved: n,
  cancelled: n,
  cancelledByStaff: n,
  starts: n,
  attended: n,
  noShow: n,
  turns: n,
  guarded: n,
  failed: n,
  handovers: n,
  up: n,
  down: n,
  costMicros: n,
  costUnknown: n,
}

const spread = z.object({ count: n, median: n.nullable(), p90: n.nullable() })
const totals = z.object({ ...counts, secondsToBook: spread, turnMs: spread })

const day = z.object({ day: z.string(), ...counts })
export type FigureDay = z.infer<typeof day>

/** ISO weekday, 1 is Monday. */
const cell = z.object({ weekday: z.int(), hour: z.int(), n })
export type FigureCell = z.infer<typeof cell>

const compared = z.object({ n, before: n })

export const figuresShape = z.object({
  /** Everything that had happened by then is counted. */
  asOf: instant,
  /** It is being counted for the first time. */
  building: z.boolean(),
  /** There has never been anything to count. */
  empty: z.boolean(),
  timeZone: z.string(),
  from: date,
  until: date,
  before: z.object({ from: date, until: date }),
  now: totals,
  earlier: totals,
  days: z.array(day).readonly(),
  refusals: z.array(compared.extend({ code: z.string() })).readonly(),
  unmet: compared.extend({ cells: z.array(cell).readonly(), services: z.array(compared.extend({ service: named })).readonly() }),
  popular: z.array(cell).readonly(),
  resources: z.array(
    z.object({ resource: named.extend({ kind: z.string() }), bookedMinutes: n, openMinutes: n, bookedBefore: n, openBefore: n }),
  ),
  channels: z.array(z.object({ channel: z.string(), ...counts })).readonly(),
})
export type FiguresView = z.infer<typeof figuresShape>

/** Counted from the day it is there, that day included; `ahead`: the thirty days after it. */
export const figureRanges = ['today', 'week', 'month', 'quarter', 'year', 'ahead'] as const

const asked = {
  range: z.enum(figureRanges).optional().describe('instead of from and until; "month", which is thirty days, unless told'),
  from: date.optional(),
  until: date.optional().describe('with from'),
  channel: z.enum(figureChannels).optional(),
  service: z.string().min(1).max(100).optional(),
}

export const figureTables = ['funnel', 'bookings', 'quality', 'channels', 'refusals', 'unmet', 'popular', 'resources'] as const
export type FigureTable = (typeof figureTables)[number]

export const figureOperations = {
  getFigures: { method: 'get', path: '/figures', role: 'manager', query: z.strictObject(asked), answer: figuresShape },
  /** One of its tables as a file. */
  exportFigures: {
    method: 'get',
    path: '/figures/{table}',
    role: 'manager',
    query: z.strictObject(asked),
    also: 'text/csv',
  },
} as const satisfies Record<string, ConsoleOperation>
