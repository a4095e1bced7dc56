import { protectionOperations } from '../../contract/console/protection.ts'
import { json } from '../../reply.ts'
import { consoleEndpoint } from '../console-route.ts'
import { getProtection } from './get-protection.ts'

export const protectionEndpoints = {
  getProtection: consoleEndpoint(protectionOperations.getProtection, getProtection),
  setProtection: consoleEndpoint(protectionOperations.setProtection, async ({ setChallengeMode }, { tenant, body }) => {
    await setChallengeMode(tenant.id, body.challenge)
    return json(200, body)
  }),
}
