import type { MCPClient } from '@ai-sdk/mcp'
import { z } from 'zod'
import type { Resource, Service, Tenant } from '../../src/booking/index.ts'
import type { WordSense } from './word-sense.ts'

const tenantShape = z.object({
  name: z.string(),
  timeZone: z.string(),
  locales: z.array(z.string()),
  currency: z.string(),
  contact: z.object({ email: z.string(), phone: z.string(), address: z.string() }),
})
const servicesShape = z.object({
  services: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      description: z.string(),
      minutes: z.int(),
      price: z.string(),
      party: z.object({ min: z.int(), max: z.int() }),
      choose: z.array(z.string()),
      limits: z.object({ noticeMinutes: z.int(), horizonDays: z.int(), moveMinutes: z.int(), cancelMinutes: z.int() }),
    }),
  ),
})
const policiesShape = z.object({ policies: z.record(z.string(), z.string()) })

type ToldService = z.infer<typeof servicesShape>['services'][number]

/** The business as an assistant can know it: from the three resources that the server has for everybody to read. */
export async function readBusiness(client: MCPClient, sense: WordSense): Promise<Tenant> {
  const tenant = tenantShape.parse(await readJson(client, 'booking://tenant'))
  const { services } = servicesShape.parse(await readJson(client, 'booking://services'))
  const { policies } = policiesShape.parse(await readJson(client, 'booking://policies'))
  const resources = resourcesOf(services, sense)
  return {
    ...tenant,
    policies,
    services: services.map((service, index) => serviceOf(service, index + 1, { resources, sense, currency: tenant.currency })),
    resources: new Map(resources.map((resource) => [resource.id, resource])),
    questions: sense.questions.map((question) => ({ ...question, answer: '' })),
    // None of an assistant's business.
    id: 0,
    slug: '',
    theme: {},
    version: 0,
    resourceTimetables: new Map(),
    serviceTimetables: new Map(),
  }
}

async function readJson(client: MCPClient, uri: string): Promise<unknown> {
  const { contents } = await client.readResource({ uri })
  return JSON.parse(z.object({ text: z.string() }).parse(contents[0]).text)
}

function resourcesOf(services: readonly ToldService[], { people }: WordSense): readonly Resource[] {
  const names = [...new Set(services.flatMap(({ choose }) => choose))]
  return names.map((name, index) => ({
    id: index + 1,
    slug: name,
    name,
    kind: people.has(name) ? 'person' : 'equipment',
    capacity: 1,
    timeZone: '',
    lineage: [],
    below: [],
  }))
}

interface About {
  readonly resources: readonly Resource[]
  readonly sense: WordSense
  readonly currency: string
}

function serviceOf(told: ToldService, id: number, { resources, sense, currency }: About): Service {
  const amount = /\d+(?:\.\d+)?/.exec(told.price)?.[0]
  const resourceIds = resources.filter(({ name }) => told.choose.includes(name)).map((resource) => resource.id)
  return {
    id,
    slug: told.id,
    name: told.name,
    description: told.description,
    keywords: sense.services.get(told.id) ?? [],
    kind: sense.classes.has(told.id) ? 'session' : 'appointment',
    durationMinutes: told.minutes,
    bufferBeforeMinutes: 0,
    bufferAfterMinutes: 0,
    gridMinutes: 1,
    noticeMinutes: told.limits.noticeMinutes,
    horizonDays: told.limits.horizonDays,
    cancelWindowMinutes: told.limits.cancelMinutes,
    rescheduleWindowMinutes: told.limits.moveMinutes,
    maxUpcomingPerCustomer: 100,
    minParty: told.party.min,
    maxParty: told.party.max,
    price: amount === undefined ? null : { amountMinor: Math.round(Number(amount) * 100), currency },
    pricePer: told.price.includes('person') ? 'person' : 'booking',
    priceVersion: 1,
    requirements: [{ label: '', quantity: 1, takes: 'one', optional: true, resourceIds }],
  }
}
