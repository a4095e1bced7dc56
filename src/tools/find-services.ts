import { z } from 'zod'
import { ok } from '../shared/result.ts'
import { defineTool } from './define-tool.ts'
import { resolveService } from './resolve-service.ts'
import { choosable, limitsOf, priceWords, serviceCard } from './service-words.ts'

export const findServices = defineTool({
  name: 'findServices',
  title: 'List services',
  effect: 'read',
  description:
    'Lists what can be booked: price, minutes, party size, whom one can ask for and how early or late. Use it when the customer asks what there is or what it costs. Next: checkAvailability.',
  input: z.object({ query: z.string().max(200).optional().describe('only the service of this name, if known') }),
  output: z.object({
    services: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        description: z.string(),
        minutes: z.int(),
        price: z.string(),
        party: z.object({ min: z.int(), max: z.int() }),
        choose: z.array(z.string()),
        limits: z.object({
          noticeMinutes: z.int().describe('booked at the latest so long before'),
          horizonDays: z.int().describe('booked at the earliest so long before'),
          moveMinutes: z.int().describe('moved at the latest so long before'),
          cancelMinutes: z.int().describe('cancelled at the latest so long before'),
        }),
      }),
    ),
  }),
  run: async ({ tenant, session }, { query }) => {
    const asked = query === undefined ? undefined : resolveService(tenant, query)
    const services = asked === undefined ? tenant.services : [asked]
    const output = services.map((service) => ({
      id: service.slug,
      name: service.name,
      description: service.description,
      minutes: service.durationMinutes,
      price: priceWords(service, session.locale),
      party: { min: service.minParty, max: service.maxParty },
      choose: choosable(tenant, service).map((resource) => resource.name),
      limits: limitsOf(service),
    }))
    return ok({
      output: { services: output },
      cards: [{ type: 'services', services: services.map((service) => serviceCard(tenant, service)) }],
    })
  },
})
