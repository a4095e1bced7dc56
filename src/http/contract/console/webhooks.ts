import {
  deliveriesQuery,
  deliveryDetailShape,
  deliveryListShape,
  endpointChangeBody,
  endpointListShape,
  endpointShape,
  newEndpointBody,
  resendBody,
  resentShape,
  withSecretShape,
} from '../webhooks.ts'
import type { ConsoleOperation } from './operation.ts'

const one = '/webhooks/{endpoint}'

/** Where the business is called. An owner decides that; a manager sees what became of it and tries again. */
export const webhookConsoleOperations = {
  listWebhooks: { method: 'get', path: '/webhooks', role: 'manager', answer: endpointListShape },
  createWebhook: { method: 'post', path: '/webhooks', role: 'owner', body: newEndpointBody, answer: withSecretShape },
  changeWebhook: { method: 'post', path: one, role: 'owner', body: endpointChangeBody, answer: endpointShape },
  removeWebhook: { method: 'delete', path: one, role: 'owner' },
  rotateWebhook: { method: 'post', path: `${one}/rotate-secret`, role: 'owner', answer: withSecretShape },
  testWebhook: { method: 'post', path: `${one}/test`, role: 'manager', answer: deliveryDetailShape },
  listWebhookLog: { method: 'get', path: `${one}/deliveries`, role: 'manager', query: deliveriesQuery, answer: deliveryListShape },
  getWebhookLogEntry: { method: 'get', path: `${one}/deliveries/{delivery}`, role: 'manager', answer: deliveryDetailShape },
  replayWebhook: { method: 'post', path: `${one}/deliveries/{delivery}/replay`, role: 'manager', answer: deliveryDetailShape },
  resendGivenUpWebhooks: { method: 'post', path: `${one}/resend`, role: 'manager', body: resendBody, answer: resentShape },
} as const satisfies Record<string, ConsoleOperation>
