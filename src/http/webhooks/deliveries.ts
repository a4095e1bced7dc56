import type { z } from 'zod'
import { parseInstant } from '../../shared/instant.ts'
import type { Result } from '../../shared/result.ts'
import type { DeliveryDetail, WebhookRefusal } from '../../webhooks/index.ts'
import type { deliveriesQuery, resendBody } from '../contract/webhooks.ts'
import { json, type Reply } from '../reply.ts'
import { endpointOf, type WebhookCall, type WebhookRoute } from './endpoints.ts'
import { webhookRefusal } from './webhook-refusal.ts'
import { toDelivery, toDeliveryDetail } from './wire.ts'

export const testEndpoint: WebhookRoute = async ({ webhooks }, call) => detailReply(await webhooks.testEndpoint(endpointOf(call)))

export const listDeliveries: WebhookRoute<unknown, z.output<typeof deliveriesQuery>> = async ({ webhooks }, call) => {
  const found = await webhooks.listDeliveries(endpointOf(call), call.query)
  if (!found.ok) return webhookRefusal(found.error)
  return json(200, { deliveries: found.value.deliveries.map(toDelivery), next: found.value.next })
}

export const getDelivery: WebhookRoute = async ({ webhooks }, call) => detailReply(await webhooks.getDelivery(deliveryOf(call)))

export const replayDelivery: WebhookRoute = async ({ webhooks }, call) => detailReply(await webhooks.replayDelivery(deliveryOf(call)))

export const resendGivenUp: WebhookRoute<z.output<typeof resendBody>> = async ({ webhooks }, call) => {
  const resent = await webhooks.resendGivenUp(endpointOf(call), parseInstant(call.body.since) ?? 0)
  return resent.ok ? json(200, { resent: resent.value }) : webhookRefusal(resent.error)
}

function deliveryOf({ tenant, param }: Pick<WebhookCall, 'tenant' | 'param'>) {
  return { tenantId: tenant.id, endpointId: param('endpoint'), id: param('delivery') }
}

function detailReply(found: Result<DeliveryDetail, WebhookRefusal>): Reply {
  return found.ok ? json(200, toDeliveryDetail(found.value)) : webhookRefusal(found.error)
}
