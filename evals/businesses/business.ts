import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { App } from '../../src/app.ts'

const minutes = z
  .string()
  .regex(/^\d\d:\d\d$/)
  .transform((text) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3)))
const window = z.tuple([minutes, minutes])

/** A business as data: what is so (facts) and what it allows (policy). Ids are places in the lists, from 1 on. */
const businessShape = z.strictObject({
  about: z.string(),
  tenantId: z.int().min(2),
  slug: z.string(),
  name: z.string(),
  timeZone: z.string(),
  locales: z.array(z.string()),
  currency: z.string(),
  contact: z.strictObject({ email: z.string(), phone: z.string(), address: z.string() }),
  /** Prose, as the customer is told it. */
  policies: z.record(z.string(), z.string()),
  resources: z.array(
    z.strictObject({
      slug: z.string(),
      name: z.string(),
      kind: z.string(),
      capacity: z.int().default(1),
      /** Weekdays 1 (Monday) to 7 with their windows, wall time. */
      open: z.array(z.strictObject({ days: z.array(z.int()), windows: z.array(window) })).default([]),
    }),
  ),
  services: z.array(
    z.strictObject({
      slug: z.string(),
      name: z.string(),
      description: z.string(),
      keywords: z.array(z.string()),
      minutes: z.int(),
      gridMinutes: z.int().default(15),
      noticeMinutes: z.int(),
      horizonDays: z.int(),
      cancelHours: z.int(),
      moveHours: z.int(),
      mostUpcoming: z.int(),
      party: z.tuple([z.int(), z.int()]).default([1, 1]),
      price: z.int().nullable(),
      pricePer: z.enum(['booking', 'person']).default('booking'),
      /** One of these, by slug. */
      needs: z.array(z.string()),
      takes: z.enum(['one', 'party', 'whole']).default('one'),
    }),
  ),
  questions: z.array(z.strictObject({ topic: z.string(), question: z.string(), answer: z.string(), keywords: z.array(z.string()) })),
})

export type Business = z.infer<typeof businessShape>

export function loadBusiness(name: string): Business {
  return businessShape.parse(JSON.parse(readFileSync(join(import.meta.dirname, `${name}.json`), 'utf8')))
}

/** Beside the demo business, so that every trial has a second tenant to keep apart. */
export async function writeBusiness({ prisma }: App['database'], business: Business): Promise<void> {
  const { tenantId, resources, services } = business
  const { slug, name, timeZone, locales, currency, contact, policies } = business
  const idOf = (wanted: string) => resources.findIndex((resource) => resource.slug === wanted) + 1
  const schedules = resources.flatMap((resource, index) =>
    resource.open.flatMap(({ days, windows }) => windows.map(([start, end]) => ({ resourceId: index + 1, days, start, end }))),
  )
  await prisma.$transaction([
    prisma.tenant.create({ data: { id: tenantId, slug, name, timeZone, locales, currency, contact, policies } }),
    prisma.resource.createMany({
      data: resources.map((resource, index) => ({
        tenantId,
        id: index + 1,
        slug: resource.slug,
        name: resource.name,
        kind: resource.kind,
        capacity: resource.capacity,
      })),
    }),
    prisma.service.createMany({
      data: services.map((service, index) => ({
        tenantId,
        id: index + 1,
        position: index + 1,
        slug: service.slug,
        name: service.name,
        description: service.description,
        keywords: service.keywords,
        kind: 'appointment',
        durationMinutes: service.minutes,
        gridMinutes: service.gridMinutes,
        noticeMinutes: service.noticeMinutes,
        horizonDays: service.horizonDays,
        cancelWindowMinutes: service.cancelHours * 60,
        rescheduleWindowMinutes: service.moveHours * 60,
        maxUpcomingPerCustomer: service.mostUpcoming,
        minParty: service.party[0],
        maxParty: service.party[1],
        priceMinor: service.price,
        pricePer: service.pricePer,
      })),
    }),
    prisma.serviceRequirement.createMany({
      data: services.map((service, index) => ({
        tenantId,
        serviceId: index + 1,
        position: 1,
        label: 'room',
        takes: service.takes,
        resourceIds: service.needs.map(idOf),
      })),
    }),
    prisma.schedule.createMany({
      data: schedules.map(({ resourceId, days, start, end }, index) => ({
        tenantId,
        id: index + 1,
        resourceId,
        kind: 'weekly',
        weekdays: days,
        startMinute: start,
        endMinute: end,
      })),
    }),
    prisma.question.createMany({ data: business.questions.map((question, index) => ({ tenantId, id: index + 1, ...question })) }),
  ])
}
