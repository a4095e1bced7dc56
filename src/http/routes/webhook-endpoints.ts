import { webhookOperations } from '../contract/webhook-operations.ts'
import { plain, withBody, withQuery, type Endpoint } from '../endpoint.ts'
import { getDelivery, listDeliveries, replayDelivery, resendGivenUp, testEndpoint } from '../webhooks/deliveries.ts'
import { toldToAudit } from '../webhooks/told-to-audit.ts'
import { changeEndpoint, createEndpoint, getEndpoint, listEndpoints, removeEndpoint, rotateSecret } from '../webhooks/endpoints.ts'

/** For a business's own programs; that the caller has a key for it is seen to before any of these runs. */
export const webhookRoutes: Readonly<Record<keyof typeof webhookOperations, Endpoint>> = {
  listWebhookEndpoints: plain(webhookOperations.listWebhookEndpoints, listEndpoints),
  createWebhookEndpoint: withBody(webhookOperations.createWebhookEndpoint, toldToAudit('createWebhook', createEndpoint)),
  getWebhookEndpoint: plain(webhookOperations.getWebhookEndpoint, getEndpoint),
  changeWebhookEndpoint: withBody(webhookOperations.changeWebhookEndpoint, toldToAudit('changeWebhook', changeEndpoint)),
  removeWebhookEndpoint: plain(webhookOperations.removeWebhookEndpoint, toldToAudit('removeWebhook', removeEndpoint)),
  rotateWebhookSecret: plain(webhookOperations.rotateWebhookSecret, toldToAudit('rotateWebhook', rotateSecret)),
  testWebhookEndpoint: plain(webhookOperations.testWebhookEndpoint, toldToAudit('testWebhook', testEndpoint)),
  listWebhookDeliveries: withQuery(webhookOperations.listWebhookDeliveries, listDeliveries),
  getWebhookDelivery: plain(webhookOperations.getWebhookDelivery, getDelivery),
  replayWebhookDelivery: plain(webhookOperations.replayWebhookDelivery, toldToAudit('replayWebhook', replayDelivery)),
  resendWebhooks: withBody(webhookOperations.resendWebhooks, toldToAudit('resendGivenUpWebhooks', resendGivenUp)),
}
