import type { Prisma, PrismaClient } from '../../src/db/generated/client.ts'

/** Enough free quarter hours that no round runs out: 60 people, open around the clock, a service each, and one that takes any of three. */
export const benchSlug = 'bench'
export const benchServices = Array.from({ length: 60 }, (_, index) => `slot-${index + 1}`)
export const poolService = 'any-of-three'

const tenantId = 1_000

/** A tenant beside the demo business, made for measuring. */
export async function seedBenchBusiness(prisma: PrismaClient): Promise<void> {
  const people = benchServices.map((_, index) => index + 1)
  const services = [...people, people.length + 1]
  await prisma.$transaction([
    prisma.tenant.createMany({ data: { id: tenantId, slug: benchSlug, name: 'Bench', timeZone: 'Europe/London', locales: ['en'], currency: 'GBP', contact: { email: '', phone: '', address: '' }, policies: {} } }),
    prisma.resource.createMany({ data: people.map((id) => ({ tenantId, id, slug: `p${id}`, name: `P${id}`, kind: 'person' })) }),
    prisma.service.createMany({ data: services.map((id) => service(id, benchServices[id - 1] ?? poolService)) }),
    prisma.serviceRequirement.createMany({ data: services.map((id) => ({ tenantId, serviceId: id, position: 1, label: 'person', resourceIds: id <= people.length ? [id] : [1, 2, 3] })) }),
  ])
}

function service(id: number, slug: string): Prisma.ServiceCreateManyInput {
  return {
    tenantId,
    id,
    slug,
    name: slug,
    description: '',
    keywords: [],
    kind: 'appointment',
    position: id,
    durationMinutes: 15,
    gridMinutes: 15,
    noticeMinutes: 0,
    horizonDays: 60,
    cancelWindowMinutes: 0,
    rescheduleWindowMinutes: 0,
    maxUpcomingPerCustomer: 1_000_000,
  }
}
