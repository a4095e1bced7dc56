import type { Database } from '../../src/db/client.ts'
import type { Prisma } from '../../src/db/generated/client.ts'

/** A business of the bench. Its marker is in everything of it: where another's appears, something crossed over. */
export interface ChaosTenant {
  readonly id: number
  readonly slug: string
  readonly marker: string
}

export const tenants: readonly ChaosTenant[] = [
  { id: 2_001, slug: 'north', marker: 'northmark' },
  { id: 2_002, slug: 'south', marker: 'southmark' },
]

/** One person everybody wants. */
export const hotService = 'hot'
/** A person each. */
export const wideServices = Array.from({ length: 12 }, (_, index) => `wide-${index + 1}`)
/** Three people each: the second of two writers finds another. */
export const poolServices = Array.from({ length: 4 }, (_, index) => `pool-${index + 1}`)
/** For who only looks whether it works. */
export const probeServices = ['probe-1', 'probe-2'] as const
/** What the conversations are about. */
export const chatService = 'haircut'

const sizes: readonly (readonly [slug: string, people: number])[] = [
  [hotService, 1],
  ...wideServices.map((slug) => [slug, 1] as const),
  ...poolServices.map((slug) => [slug, 3] as const),
  ...probeServices.map((slug) => [slug, 1] as const),
  [chatService, 6],
]

/** Two businesses that are open around the clock, so that nobody ever runs out of times. */
export async function seedBusinesses({ prisma }: Database): Promise<void> {
  for (const { id: tenantId, slug, marker } of tenants) {
    let person = 0
    const services = sizes.map(([service, people], index) => ({
      row: serviceRow(tenantId, index + 1, service, marker),
      people: Array.from({ length: people }, () => (person += 1)),
    }))
    await prisma.$transaction([
      prisma.tenant.create({ data: tenantRow(tenantId, slug, marker) }),
      prisma.resource.createMany({
        data: Array.from({ length: person }, (_, index) => {
          const id = index + 1
          return { tenantId, id, slug: `${marker}-p${id}`, name: `${marker} ${id}`, kind: 'person' }
        }),
      }),
      prisma.service.createMany({ data: services.map(({ row }) => row) }),
      prisma.serviceRequirement.createMany({
        data: services.map(({ row, people }) => ({ tenantId, serviceId: row.id, position: 1, label: 'person', resourceIds: people })),
      }),
    ])
  }
}

function tenantRow(id: number, slug: string, marker: string): Prisma.TenantCreateManyInput {
  return {
    id,
    slug,
    name: `${marker} rooms`,
    timeZone: 'Europe/London',
    locales: ['en'],
    currency: 'GBP',
    contact: { email: `hello@${marker}.example`, phone: '', address: `1 ${marker} street` },
    policies: {},
  }
}

function serviceRow(tenantId: number, id: number, slug: string, marker: string) {
  return {
    tenantId,
    id,
    slug,
    name: slug === chatService ? 'Haircut' : slug,
    description: marker,
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
