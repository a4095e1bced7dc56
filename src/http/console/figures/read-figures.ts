import type { z } from 'zod'
import type { Tenant } from '../../../booking/index.ts'
import { formatInstant } from '../../../shared/instant.ts'
import { ok, refuse, type Result } from '../../../shared/result.ts'
import { type figureOperations, type FiguresView, mostDays } from '../../contract/console/figures.ts'
import { invalidInput } from '../../problem.ts'
import type { Reply } from '../../reply.ts'
import type { ConsoleDeps } from '../console-deps.ts'
import { dateAt, spanOfDates } from '../diary/local-days.ts'

export type FiguresQuery = z.output<typeof figureOperations.getFigures.query>

/** The report with names instead of numbers, and beside what was booked what was open. */
export async function readFigures(
  { figures, booking, clock }: Pick<ConsoleDeps, 'figures' | 'booking' | 'clock'>,
  tenant: Tenant,
  query: FiguresQuery,
): Promise<Result<FiguresView, Reply>> {
  const { channel, service: wanted } = query
  const { from, until } = rangeOf(query, dateAt(tenant.timeZone, clock.now()))
  const service = tenant.services.find(({ slug }) => slug === wanted)
  if (wanted !== undefined && service === undefined) return refuse(invalidInput({ service: 'is not one of this business' }))
  const days = Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(until), { largestUnit: 'days' }).days + 1
  if (days < 1) return refuse(invalidInput({ until: 'is before "from"' }))
  if (days > mostDays) return refuse(invalidInput({ until: `is too far from "from": ${mostDays} days at most` }))
  const report = await figures.read(tenant, { from, until, channel, serviceId: service?.id })
  const { asOf, busy, refusals, unmet, ...rest } = report
  const open = booking.diary.openMinutes(tenant, spanOfDates(tenant.timeZone, from, until))
  const openBefore = booking.diary.openMinutes(tenant, spanOfDates(tenant.timeZone, report.before.from, report.before.until))
  const booked = new Map(busy.map((one) => [one.key, one]))
  return ok({
    ...rest,
    asOf: formatInstant(asOf),
    timeZone: tenant.timeZone,
    from,
    until,
    refusals: refusals.map(({ key, n, before }) => ({ code: key, n, before })),
    unmet: { ...unmet, services: unmet.services.map(({ key, n, before }) => ({ service: serviceOf(tenant, key), n, before })) },
    resources: [...tenant.resources.values()].map(({ id, slug, name, kind }) => ({
      resource: { id: slug, name, kind },
      bookedMinutes: booked.get(id)?.n ?? 0,
      openMinutes: open.get(id) ?? 0,
      bookedBefore: booked.get(id)?.before ?? 0,
      openBefore: openBefore.get(id) ?? 0,
    })),
  })
}

const lengths = { today: 1, week: 7, month: 30, quarter: 90, year: 365 } as const

function rangeOf({ range = 'month', from, until }: FiguresQuery, today: string): { readonly from: string; readonly until: string } {
  if (from !== undefined && until !== undefined) return { from, until }
  if (range === 'ahead') return { from: addDays(today, 1), until: addDays(today, 30) }
  return { from: addDays(today, 1 - lengths[range]), until: today }
}

function addDays(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString()
}

/** Without an id: of none that is sold now. */
function serviceOf(tenant: Tenant, id: number): { id: string; name: string } {
  const service = tenant.services.find((one) => one.id === id)
  return service === undefined ? { id: '', name: '' } : { id: service.slug, name: service.name }
}
