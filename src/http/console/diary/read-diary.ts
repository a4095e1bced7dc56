import type { z } from 'zod'
import type { DiaryPage, Tenant } from '../../../booking/index.ts'
import { formatInstant, parseInstant } from '../../../shared/instant.ts'
import type { Interval } from '../../../shared/interval.ts'
import type { diaryOperations } from '../../contract/console/diary.ts'
import type { DiaryResource, DiaryView } from '../../contract/console/diary-shapes.ts'
import { json } from '../../reply.ts'
import type { ConsoleRoute } from '../console-route.ts'
import { dateAt, localDays } from './local-days.ts'
import { slugOf, toOccupied, toRow } from './to-row.ts'

type Query = z.output<typeof diaryOperations.readDiary.query>

export const readDiary: ConsoleRoute<unknown, Query> = async ({ booking, clock }, { tenant, staff, query }) => {
  const days = localDays(tenant.timeZone, query.from, query.days)
  const from = parseInstant(days[0]?.start ?? '') ?? 0
  const to = parseInstant(days.at(-1)?.end ?? '') ?? 0
  const page = await booking.diary.read(tenant, { from, to })
  const now = clock.now()
  const view: DiaryView = {
    timeZone: tenant.timeZone,
    now: formatInstant(now),
    today: dateAt(tenant.timeZone, now),
    days,
    resources: toResources(tenant, page),
    bookings: page.bookings.map((one) => ({ ...toRow(one.booking, staff), occupied: toOccupied(tenant, one.occupied) })),
    holds: page.holds.map((hold) => ({
      ...toSpan(hold),
      id: hold.id,
      service: { id: hold.service.slug, name: hold.service.name },
      partySize: hold.partySize,
      expiresAt: formatInstant(Math.round(hold.expiresAt)),
      channel: hold.channel,
      conversationId: hold.conversationId,
      moving: hold.movingReference,
      occupied: toOccupied(tenant, hold.occupied),
    })),
    sessions: page.sessions.map((session) => ({
      ...toSpan(session),
      service: { id: session.service.slug, name: session.service.name },
      capacity: session.capacity,
      taken: session.taken,
      held: session.held,
      resources: session.resourceIds.map((id) => slugOf(tenant, id)),
    })),
  }
  return json(200, view)
}

function toResources(tenant: Tenant, page: DiaryPage): DiaryResource[] {
  const booked = new Set(tenant.services.flatMap((service) => service.requirements.flatMap((requirement) => requirement.resourceIds)))
  return page.resources.flatMap(({ id, open, closures }) => {
    const resource = tenant.resources.get(id)
    if (resource === undefined) return []
    const { slug, name, kind, capacity } = resource
    return {
      id: slug,
      name,
      kind,
      capacity,
      bookable: booked.has(id),
      open: open.map(toSpan),
      closures: closures.map((one) => ({ ...one })),
    }
  })
}

function toSpan({ start, end }: Interval): { start: string; end: string } {
  return { start: formatInstant(start), end: formatInstant(end) }
}
