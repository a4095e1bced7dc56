import { webhookOperations } from '../contract/webhook-operations.ts'
import { plain, withBody, withQuery, type Endpoint } from '../endpoint.ts'
import { getDelivery, listDeliveries, replayDelivery, resendGivenUp, testEndpoint } from '../webhooks/deliveries.ts'
import { changeEndpoint, createEndpoint, getEndpoint, listEndpoints, removeEndpoint, rotateSecret } from '../webhooks/endpoints.ts'

/** For a business's own programs; that the caller has a key for it is seen to before any of these runs. */
export const webhookRoutes: Readonly<Record<keyof typeof webhookOperations, Endpoint>> = {
  listWebhookEndpoints: plain(webhookOperations.listWebhookEndpoints, listEndpoints),
  createWebhookEndpoint: withBody(webhookOperations.createWebhookEndpoint, createEndpoint),
  getWebhookEndpoint: plain(webhookOperations.getWebhookEndpoint, getEndpoint),
  changeWebhookEndpoint: withBody(webhookOperations.changeWebhookEndpoint, changeEndpoint),
  removeWebhookEndpoint: plain(webhookOperations.removeWebhookEndpoint, removeEndpoint),
  rotateWebhookSecret: plain(webhookOperations.rotateWebhookSecret, rotateSecret),
  testWebhookEndpoint: plain(webhookOperations.testWebhookEndpoint, testEndpoint),
  listWebhookDeliveries: withQuery(webhookOperations.listWebhookDeliveries, listDeliveries),
  getWebhookDelivery: plain(webhookOperations.getWebhookDelivery, getDelivery),
  replayWebhookDelivery: plain(webhookOperations.replayWebhookDelivery, replayDelivery),
  resendWebhooks: withBody(webhookOperations.resendWebhooks, resendGivenUp),
}
