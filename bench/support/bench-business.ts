import type { Prisma, PrismaClient } from '../../src/db/generated/client.ts'

/** Enough free quarter hours that no round runs out: people who are there around the clock, 60 with a service each, 30 in ten pools of three. */
export const benchSlug = 'bench'
export const benchServices = Array.from({ length: 60 }, (_, index) => `slot-${index + 1}`)
export const poolServices = Array.from({ length: 10 }, (_, index) => `pool-${index + 1}`)

const tenantId = 1_000

/** A tenant beside the demo business, made for measuring. */
export async function seedBenchBusiness(prisma: PrismaClient): Promise<void> {
  const people = Array.from({ length: benchServices.length + 3 * poolServices.length }, (_, index) => index + 1)
  const slugs = [...benchServices, ...poolServices]
  await prisma.$transaction([
    prisma.tenant.createMany({
      data: {
        id: tenantId,
        slug: benchSlug,
        name: 'Bench',
        timeZone: 'Europe/London',
        locales: ['en'],
        currency: 'GBP',
        contact: { email: '', phone: '', address: '' },
        policies: {},
      },
    }),
    prisma.resource.createMany({ data: people.map((id) => ({ tenantId, id, slug: `p${id}`, name: `P${id}`, kind: 'person' })) }),
    prisma.service.createMany({ data: slugs.map((slug, index) => service(index + 1, slug)) }),
    prisma.serviceRequirement.createMany({
      data: slugs.map((_, index) => ({ tenantId, serviceId: index + 1, position: 1, label: 'person', resourceIds: peopleOf(index) })),
    }),
  ])
}

function peopleOf(index: number): number[] {
  const first = benchServices.length + 3 * (index - benchServices.length) + 1
  return index < benchServices.length ? [index + 1] : [first, first + 1, first + 2]
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
