import { webhookConsoleOperations } from '../../contract/console/webhooks.ts'
import { getDelivery, listDeliveries, replayDelivery, resendGivenUp, testEndpoint } from '../../webhooks/deliveries.ts'
import { changeEndpoint, createEndpoint, listEndpoints, removeEndpoint, rotateSecret } from '../../webhooks/endpoints.ts'
import { consoleEndpoint } from '../console-route.ts'

export const webhookEndpoints = {
  listWebhooks: consoleEndpoint(webhookConsoleOperations.listWebhooks, listEndpoints),
  createWebhook: consoleEndpoint(webhookConsoleOperations.createWebhook, createEndpoint),
  changeWebhook: consoleEndpoint(webhookConsoleOperations.changeWebhook, changeEndpoint),
  removeWebhook: consoleEndpoint(webhookConsoleOperations.removeWebhook, removeEndpoint),
  rotateWebhook: consoleEndpoint(webhookConsoleOperations.rotateWebhook, rotateSecret),
  testWebhook: consoleEndpoint(webhookConsoleOperations.testWebhook, testEndpoint),
  listWebhookLog: consoleEndpoint(webhookConsoleOperations.listWebhookLog, listDeliveries),
  getWebhookLogEntry: consoleEndpoint(webhookConsoleOperations.getWebhookLogEntry, getDelivery),
  replayWebhook: consoleEndpoint(webhookConsoleOperations.replayWebhook, replayDelivery),
  resendGivenUpWebhooks: consoleEndpoint(webhookConsoleOperations.resendGivenUpWebhooks, resendGivenUp),
}
