import { z } from 'zod'
import { eventTypes } from '../../webhooks/event-types.ts'
import { instant } from './fields.ts'

const url = z
  .string()
  .trim()
  .min(1)
  .max(2_000)
  .describe('https, out in the world, at port 443 or one from 1024 on; what the operator has named may be elsewhere')
const description = z
  .string()
  .trim()
  .max(200)
  .regex(/^\P{Cc}*$/u, 'has control characters')
const events = z.array(z.enum(eventTypes)).min(1).max(eventTypes.length)
const personalData = z.boolean().describe('false: bookings come without their customer and notes')

export const newEndpointBody = z.strictObject({
  url,
  description: description.default(''),
  events,
  personalData: personalData.default(true),
})
export const endpointChangeBody = z.strictObject({
  url: url.optional(),
  description: description.optional(),
  events: events.optional(),
  personalData: personalData.optional(),
  enabled: z.boolean().optional().describe('false gives up what waits; true begins with what happens from then on'),
})

export const endpointShape = z.object({
  id: z.string(),
  url: z.string(),
  description: z.string(),
  events: z.array(z.enum(eventTypes)),
  personalData: z.boolean(),
  enabled: z.boolean(),
  disabledAt: instant.nullable(),
  disabledReason: z
    .enum(['by_hand', 'gone', 'failing'])
    .nullable()
    .describe('gone: it answered 410; failing: nothing but failures for three days'),
  failingSince: instant.nullable(),
  lastSuccessAt: instant.nullable(),
  lastFailureAt: instant.nullable(),
  previousSecretUntil: instant.nullable().describe('until when the secret before signs too'),
  waiting: z.number().int().describe('deliveries that have not arrived yet'),
  createdAt: instant,
})
export const withSecretShape = endpointShape.extend({ secret: z.string().describe('whsec_…; told here and never again') })

export const attemptShape = z.object({
  at: instant,
  tookMs: z.number().int(),
  status: z.number().int().nullable().describe('null: there was no answer, and error says why'),
  error: z
    .enum(['address_refused', 'name_unknown', 'connection_refused', 'connection_lost', 'tls_failed', 'timed_out', 'nothing_to_send'])
    .nullable(),
  answer: z.string().nullable().describe('its first 4 kB'),
  replayed: z.boolean().describe('sent again by hand'),
})

export const deliveryShape = z.object({
  id: z.string().describe('the webhook-id'),
  endpointId: z.string(),
  type: z.string(),
  state: z.enum(['waiting', 'delivered', 'given_up']),
  createdAt: instant,
  dueAt: instant.nullable().describe('while it waits: when it is tried next, unless an earlier one about the same waits too'),
  tries: z.number().int(),
  lastAttempt: attemptShape.nullable(),
})
export const deliveryDetailShape = deliveryShape.extend({
  body: z.record(z.string(), z.unknown()).nullable().describe('as it was sent; null before the first try'),
  erased: z.boolean().describe('whose it was is forgotten'),
  attempts: z.array(attemptShape).describe('newest first'),
})

export const deliveriesQuery = z.object({
  state: z.enum(['waiting', 'delivered', 'given_up']).optional(),
  type: z.enum([...eventTypes, 'webhook.test']).optional(),
  cursor: z.string().max(100).optional().describe('next of the page before'),
  limit: z.coerce.number().int().min(1).max(100).default(30),
})
export const endpointListShape = z.object({ endpoints: z.array(endpointShape) })
export const deliveryListShape = z.object({ deliveries: z.array(deliveryShape), next: z.string().nullable() })
export const resendBody = z.strictObject({
  since: z.iso.datetime({ offset: true, error: 'is not an instant such as "2026-11-24T09:00:00Z"' }),
})
export const resentShape = z.object({ resent: z.number().int() })

export { eventTypes as webhookEventTypes, type EventType as WebhookEventType } from '../../webhooks/event-types.ts'
export type EndpointView = z.infer<typeof endpointShape>
export type DeliveryView = z.infer<typeof deliveryShape>
export type DeliveryDetailView = z.infer<typeof deliveryDetailShape>
export type AttemptView = z.infer<typeof attemptShape>
