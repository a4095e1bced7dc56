import { z } from 'zod'
import type { App } from '../../src/app.ts'
import type { MovableClock } from '../clock.ts'

// What a made test froze: the catalogue as it stood and the times that others had taken, and while when.

const instant = z.iso.datetime()
const rows = z.array(z.looseObject({ id: z.int() }))

/** A time that others had: since before the conversation unless `since` says when it was taken; for good, or `until` it was given back. */
const busyShape = z.strictObject({
  serviceId: z.int(),
  partySize: z.int(),
  from: instant,
  to: instant,
  since: instant.optional(),
  until: instant.optional(),
  /** Of each unit of a resource, buffers included. */
  claims: z.array(z.tuple([z.int(), z.int(), instant, instant])),
  /** Of a booking the dialogue speaks of. */
  reference: z.string().optional(),
  customer: z.strictObject({ name: z.string(), email: z.string() }).optional(),
})

export const scheduleShape = z.strictObject({
  catalogue: z.looseObject({
    name: z.string(),
    timeZone: z.string(),
    locales: z.array(z.string()),
    currency: z.string(),
    contact: z.record(z.string(), z.unknown()),
    policies: z.record(z.string(), z.string()),
    resources: rows,
    services: rows,
    schedules: rows,
    overrides: rows,
    questions: rows,
  }),
  busy: z.array(busyShape),
})

export type Schedule = z.infer<typeof scheduleShape>
type Busy = Schedule['busy'][number]

/** The schedule of a trial, kept as it was at each moment of its clock. */
export interface PlayedSchedule {
  /** Takes and gives back what others took and gave back until now. */
  readonly follow: () => Promise<void>
}

const TENANT = 900

/** Writes the frozen business beside the others, under `slug`. */
export async function openSchedule(
  database: App['database'],
  clock: MovableClock,
  { slug, schedule }: { readonly slug: string; readonly schedule: Schedule },
): Promise<PlayedSchedule> {
  await writeCatalogue(database, slug, schedule.catalogue)
  const waiting = schedule.busy.toSorted((a, b) => sinceOf(a) - sinceOf(b))
  const leaving: { readonly id: string; readonly until: number }[] = []
  return {
    follow: async () => {
      const now = clock.now()
      for (let next = waiting[0]; next !== undefined && sinceOf(next) <= now; next = waiting[0]) {
        waiting.shift()
        if (next.until !== undefined && Date.parse(next.until) <= now) continue
        const id = await take(database, next, now)
        if (next.until !== undefined) leaving.push({ id, until: Date.parse(next.until) })
      }
      for (const { id } of leaving.filter(({ until }) => until <= now)) await giveBack(database, id)
    },
  }
}

function sinceOf({ since }: Busy): number {
  return since === undefined ? 0 : Date.parse(since)
}

/** The rows as the catalogue's own document names them, into tables of the same columns in snake case. */
async function writeCatalogue({ pool }: App['database'], slug: string, catalogue: Schedule['catalogue']): Promise<void> {
  const { resources, services, schedules, overrides, questions, ...tenant } = catalogue
  const insert = async (table: string, list: readonly Readonly<Record<string, unknown>>[]) => {
    for (const row of list) await insertRow(pool, table, row)
  }
  await insert('tenant', [{ id: TENANT, slug, ...tenant }])
  const ofTenant = (list: typeof resources) =>
    list.map(({ archived, ...row }) => ({
      tenantId: TENANT,
      ...row,
      ...(archived === true ? { archivedAt: new Date(0).toISOString() } : {}),
    }))
  // A part comes after what it is a part of, whatever their numbers.
  await insert('resource', inOrderOfTree(ofTenant(resources)))
  await insert(
    'service',
    ofTenant(services).map((service, index) => ({ position: index + 1, ...service })),
  )
  await insert(
    'service_requirement',
    services.flatMap((service) => requirementsOf(service)),
  )
  await insert('schedule', ofTenant(schedules))
  await insert('schedule_override', ofTenant(overrides))
  await insert('question', ofTenant(questions))
}

const requirements = z.array(z.record(z.string(), z.unknown()))

function requirementsOf(service: Schedule['catalogue']['services'][number]): Readonly<Record<string, unknown>>[] {
  const needed = requirements.parse(service['requirements'] ?? [])
  return needed.map((row, index) => ({ tenantId: TENANT, serviceId: service.id, position: index + 1, ...row }))
}

function inOrderOfTree<Row extends Readonly<Record<string, unknown>>>(list: readonly Row[]): Row[] {
  const placed = new Set<unknown>([null, undefined])
  const ordered: Row[] = []
  for (let left = [...list]; left.length > 0;) {
    const ready = left.filter((row) => placed.has(row['parentId']))
    if (ready.length === 0) throw new Error('the resources of the schedule lie in a circle')
    for (const row of ready) placed.add(row['id'])
    ordered.push(...ready)
    left = left.filter((row) => !ready.includes(row))
  }
  return ordered
}

// Columns that the table does not have are passed over: a test made by a newer release says more than an older one knows.
async function insertRow(pool: App['database']['pool'], table: string, row: Readonly<Record<string, unknown>>): Promise<void> {
  const snake = Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`), value]),
  )
  const { rows: known } = await pool.query<{ column_name: string }>(
    `SELECT column_name FROM information_schema.columns WHERE table_schema = 'public' AND table_name = $1`,
    [table],
  )
  const columns = known.map(({ column_name }) => column_name).filter((name) => snake[name] !== undefined)
  const list = columns.map((name) => `"${name}"`).join(', ')
  await pool.query(`INSERT INTO "${table}" (${list}) SELECT ${list} FROM jsonb_populate_record(NULL::"${table}", $1::jsonb)`, [
    JSON.stringify(snake),
  ])
}

// As a booking of somebody's who is nobody, with a hold behind it as every booking has one.
async function take({ prisma }: App['database'], busy: Busy, now: number): Promise<string> {
  const id = crypto.randomUUID()
  const at = new Date(now)
  const span = { serviceId: busy.serviceId, startsAt: new Date(busy.from), endsAt: new Date(busy.to), partySize: busy.partySize }
  const resourceIds = [...new Set(busy.claims.map(([resource]) => resource))]
  const taken = { resourceIds, selectedIds: resourceIds, channel: 'staff', createdAt: at }
  const { name = 'Somebody Else', email = 'somebody@example.com' } = busy.customer ?? {}
  await prisma.$transaction([
    prisma.hold.create({
      data: {
        tenantId: TENANT,
        id,
        ...span,
        ...taken,
        priceVersion: 1,
        claimCount: busy.claims.length,
        state: 'confirmed',
        expiresAt: at,
        digest: id,
      },
    }),
    prisma.booking.create({
      data: {
        tenantId: TENANT,
        id,
        ...span,
        ...taken,
        reference: busy.reference ?? id,
        status: 'confirmed',
        currency: 'GBP',
        customerName: name,
        customerEmail: email,
        customerTimeZone: 'UTC',
        locale: 'en',
        consentKind: 'staff',
        consentDigest: id,
        holdId: id,
        updatedAt: at,
      },
    }),
    prisma.claim.createMany({
      data: busy.claims.map(([resourceId, unit, from, to]) => ({
        tenantId: TENANT,
        resourceId,
        unit,
        startsAt: new Date(from),
        endsAt: new Date(to),
        state: 'booked',
        holdId: id,
        bookingId: id,
      })),
    }),
  ])
  return id
}

async function giveBack({ prisma }: App['database'], bookingId: string): Promise<void> {
  await prisma.$transaction([
    prisma.claim.updateMany({ where: { tenantId: TENANT, bookingId }, data: { state: 'released' } }),
    prisma.booking.updateMany({ where: { tenantId: TENANT, id: bookingId }, data: { status: 'cancelled' } }),
  ])
}
