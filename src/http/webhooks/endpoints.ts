import type { z } from 'zod'
import type { Tenant } from '../../booking/index.ts'
import type { Result } from '../../shared/result.ts'
import type { WebhookEndpoint, WebhookRefusal, Webhooks } from '../../webhooks/index.ts'
import type { endpointChangeBody, newEndpointBody } from '../contract/webhooks.ts'
import { empty, json, type Reply } from '../reply.ts'
import { webhookRefusal } from './webhook-refusal.ts'
import { toEndpoint } from './wire.ts'

/** What both the console and the REST interface know of a call: each route here serves the two. */
export interface WebhookCall<Body = unknown, Query = unknown> {
  readonly tenant: Tenant
  readonly param: (name: string) => string
  readonly body: Body
  readonly query: Query
}

export type WebhookRoute<Body = unknown, Query = unknown> = (
  deps: { readonly webhooks: Webhooks },
  call: WebhookCall<Body, Query>,
) => Promise<Reply>

export const listEndpoints: WebhookRoute = async ({ webhooks }, { tenant }) =>
  json(200, { endpoints: (await webhooks.listEndpoints(tenant.id)).map(toEndpoint) })

export const createEndpoint: WebhookRoute<z.output<typeof newEndpointBody>> = async ({ webhooks }, { tenant, body }) =>
  withSecret(201, await webhooks.createEndpoint(tenant.id, body))

export const getEndpoint: WebhookRoute = async ({ webhooks }, call) => endpointReply(await webhooks.getEndpoint(endpointOf(call)))

export const changeEndpoint: WebhookRoute<z.output<typeof endpointChangeBody>> = async ({ webhooks }, call) => {
  const { url, description, events, personalData, enabled } = call.body
  const change = {
    ...(url === undefined ? {} : { url }),
    ...(description === undefined ? {} : { description }),
    ...(events === undefined ? {} : { events }),
    ...(personalData === undefined ? {} : { personalData }),
    enabled,
  }
  return endpointReply(await webhooks.changeEndpoint(endpointOf(call), change))
}

export const removeEndpoint: WebhookRoute = async ({ webhooks }, call) => {
  const removed = await webhooks.removeEndpoint(endpointOf(call))
  return removed.ok ? empty(204) : webhookRefusal(removed.error)
}

export const rotateSecret: WebhookRoute = async ({ webhooks }, call) => withSecret(200, await webhooks.rotateSecret(endpointOf(call)))

export function endpointOf({ tenant, param }: Pick<WebhookCall, 'tenant' | 'param'>): { readonly tenantId: number; readonly id: string } {
  return { tenantId: tenant.id, id: param('endpoint') }
}

function endpointReply(found: Result<WebhookEndpoint, WebhookRefusal>): Reply {
  return found.ok ? json(200, toEndpoint(found.value)) : webhookRefusal(found.error)
}

function withSecret(status: number, made: Result<{ readonly endpoint: WebhookEndpoint; readonly secret: string }, WebhookRefusal>): Reply {
  return made.ok ? json(status, { ...toEndpoint(made.value.endpoint), secret: made.value.secret }) : webhookRefusal(made.error)
}
