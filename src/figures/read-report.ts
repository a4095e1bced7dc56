import type pg from 'pg'
import { dayAfter } from './count-days.ts'
import { spreadOf } from './histogram.ts'
import { dayMeasures, everyChannel, everyService } from './measures.ts'
import { channelQuery, cellQuery, dayQuery, emptyQuery, keyQuery, resourceQuery, serviceQuery } from './report-sql.ts'
import type { Cell, Compared, DayFigures, Report, ReportInput, Totals } from './report.ts'

type Standing = 'asOf' | 'building'
type Counts = Omit<DayFigures, 'day'>
type Name = keyof Counts

interface CountRow {
  readonly measure: string
  readonly n: number
  readonly total: number
}

const named = new Map<string, Name>(Object.entries(dayMeasures).map(([name, measure]) => [measure, name as Name]))
const nothing: Counts = Object.fromEntries(Object.keys(dayMeasures).map((name) => [name, 0])) as unknown as Counts

/** Reads only what was added up before: some thousands of rows for a year, however many bookings there are. */
export async function readReport(pool: pg.Pool, tenantId: number, input: ReportInput): Promise<Omit<Report, Standing>> {
  const before = daysBefore(input)
  const filter = [tenantId, input.channel ?? everyChannel, input.serviceId ?? everyService] as const
  const range = [before.from, input.from, input.until] as const
  const rows = async <T extends object>(sql: string, values: readonly unknown[]) => (await pool.query<T>(sql, [...values])).rows
  const [byDay, byKey, cells, resources, services, channels, [counted]] = await Promise.all([
    rows<CountRow & { day: string }>(dayQuery, [...filter, before.from, input.until, Object.values(dayMeasures)]),
    rows<KeyRow>(keyQuery, [...filter, ...range]),
    rows<Cell & { measure: string }>(cellQuery, [...filter, input.from, input.until]),
    rows<Compared<number>>(resourceQuery, [...filter, ...range]),
    rows<Compared<number>>(serviceQuery, [tenantId, filter[1], ...range]),
    rows<CountRow & { channel: string }>(channelQuery, [tenantId, filter[2], input.from, input.until, Object.values(dayMeasures)]),
    rows<{ empty: boolean }>(emptyQuery, [tenantId]),
  ])
  const days = new Map<string, Record<Name, number>>()
  for (const row of byDay) put(days, row.day, row)
  const sums = new Map<string, Record<Name, number>>()
  for (const row of byDay) put(sums, row.day >= input.from ? 'now' : 'earlier', row)
  const byChannel = new Map<string, Record<Name, number>>()
  for (const row of channels) put(byChannel, row.channel, row)
  const unmet = byKey.filter(({ measure }) => measure === 'unmet')
  return {
    empty: counted?.empty !== false,
    before,
    now: totals(
      sums.get('now'),
      byKey.map(({ measure, key, n }) => ({ measure, key, n })),
    ),
    earlier: totals(
      sums.get('earlier'),
      byKey.map(({ measure, key, before: n }) => ({ measure, key, n })),
    ),
    days: listDays(input).map((day) => ({ ...(days.get(day) ?? nothing), day })),
    refusals: byKey.filter(({ measure }) => measure === 'refusal').map(({ key, n, before: earlier }) => ({ key, n, before: earlier })),
    unmet: {
      n: sum(unmet.map(({ n }) => n)),
      before: sum(unmet.map((one) => one.before)),
      cells: cells.filter(({ measure }) => measure === 'unmet_at').map(toCell),
      services,
    },
    popular: cells.filter(({ measure }) => measure === 'starts').map(toCell),
    busy: resources,
    channels: [...byChannel].map(([channel, counts]) => ({ ...counts, channel })),
  }
}

interface KeyRow {
  readonly measure: string
  readonly key: string
  readonly n: number
  readonly before: number
}

function put(into: Map<string, Record<Name, number>>, place: string, { measure, n, total }: CountRow): void {
  const name = named.get(measure)
  if (name === undefined) return
  const counts = into.get(place) ?? { ...nothing }
  counts[name] += name === 'costMicros' ? total : n
  into.set(place, counts)
}

function totals(counts: Counts | undefined, steps: readonly { measure: string; key: string; n: number }[]): Totals {
  const of = (wanted: string) => spreadOf(steps.filter(({ measure, n }) => measure === wanted && n > 0))
  return { ...(counts ?? nothing), secondsToBook: of('seconds_to_book'), turnMs: of('turn_ms') }
}

/** As many days, right before. */
function daysBefore({ from, until }: ReportInput): Report['before'] {
  const days = Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(until), { largestUnit: 'days' }).days + 1
  return { from: dayAfter(from, -days), until: dayAfter(from, -1) }
}

function listDays({ from, until }: ReportInput): string[] {
  const days: string[] = []
  for (let day = from; day <= until; day = dayAfter(day)) days.push(day)
  return days
}

const toCell = ({ weekday, hour, n }: Cell): Cell => ({ weekday, hour, n })
const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)
