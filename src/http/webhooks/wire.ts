import type { Attempt, Delivery, DeliveryDetail, EventType, WebhookEndpoint } from '../../webhooks/index.ts'
import { formatInstant } from '../../shared/instant.ts'
import type { AttemptView, DeliveryDetailView, DeliveryView, EndpointView, WebhookEventType } from '../contract/webhooks.ts'

export function toEndpoint({ disabled, events, ...endpoint }: WebhookEndpoint): EndpointView {
  const { id, url, description, personalData, waiting } = endpoint
  return {
    id,
    url,
    description,
    events: [...events] satisfies EventType[] satisfies WebhookEventType[],
    personalData,
    enabled: disabled === null,
    disabledAt: instantOr(disabled?.at ?? null),
    disabledReason: disabled?.reason ?? null,
    failingSince: instantOr(endpoint.failingSince),
    lastSuccessAt: instantOr(endpoint.lastSuccessAt),
    lastFailureAt: instantOr(endpoint.lastFailureAt),
    previousSecretUntil: instantOr(endpoint.previousSecretUntil),
    waiting,
    createdAt: formatInstant(endpoint.createdAt),
  }
}

export function toDelivery({ id, endpointId, type, state, createdAt, dueAt, tries, lastAttempt }: Delivery): DeliveryView {
  return {
    id,
    endpointId,
    type,
    state,
    createdAt: formatInstant(createdAt),
    dueAt: instantOr(dueAt),
    tries,
    lastAttempt: lastAttempt === null ? null : toAttempt(lastAttempt),
  }
}

/** The body as JSON and not as text: what is personal in it is masked by its names, as everywhere. */
export function toDeliveryDetail(delivery: DeliveryDetail): DeliveryDetailView {
  return {
    ...toDelivery(delivery),
    body: delivery.body === null ? null : JSON.parse(delivery.body),
    erased: delivery.scrubbed,
    attempts: delivery.attempts.map(toAttempt),
  }
}

function toAttempt({ at, ...attempt }: Attempt): AttemptView {
  return { at: formatInstant(at), ...attempt }
}

function instantOr(at: number | null): string | null {
  return at === null ? null : formatInstant(at)
}
