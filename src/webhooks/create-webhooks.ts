import { forgetOld, getDelivery, listDeliveries } from './delivery-log.ts'
import { replayDelivery, resendGivenUp, testEndpoint } from './deliveries.ts'
import type { WebhookDeps } from './deps.ts'
import { changeEndpoint, createEndpoint, getEndpoint, listEndpoints, removeEndpoint, rotateSecret } from './endpoints.ts'
import { enqueue } from './enqueue.ts'
import type { Webhooks } from './index.ts'
import { startSender } from './sender.ts'
import { listToTell, markTold } from './told.ts'

/** The room's only door, on PostgreSQL. */
export function createWebhooks(deps: WebhookDeps): Webhooks {
  return {
    createEndpoint: (tenantId, settings) => createEndpoint(deps, tenantId, settings),
    listEndpoints: (tenantId) => listEndpoints(deps, tenantId),
    getEndpoint: (of) => getEndpoint(deps, of),
    changeEndpoint: (of, change) => changeEndpoint(deps, of, change),
    removeEndpoint: (of) => removeEndpoint(deps, of),
    rotateSecret: (of) => rotateSecret(deps, of),
    testEndpoint: (of) => testEndpoint(deps, of),
    listDeliveries: (of, filter) => listDeliveries(deps, of, filter),
    getDelivery: (of) => getDelivery(deps, of),
    replayDelivery: (of) => replayDelivery(deps, of),
    resendGivenUp: (of, since) => resendGivenUp(deps, of, since),
    enqueue: (events, transaction) => enqueue(deps, events, transaction),
    startSending: () => startSender(deps),
    forgetOld: () => forgetOld(deps),
    listToTell: (limit) => listToTell(deps, limit),
    markTold: (of) => markTold(deps, of),
  }
}
