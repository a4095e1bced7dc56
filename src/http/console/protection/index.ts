import { protectionOperations } from '../../contract/console/protection.ts'
import { json } from '../../reply.ts'
import { consoleEndpoint } from '../console-route.ts'

export const protectionEndpoints = {
  getProtection: consoleEndpoint(protectionOperations.getProtection, async ({ challengeModeOf }, { tenant }) =>
    json(200, { challenge: await challengeModeOf(tenant.id) }),
  ),
  setProtection: consoleEndpoint(protectionOperations.setProtection, async ({ setChallengeMode }, { tenant, body }) => {
    await setChallengeMode(tenant.id, body.challenge)
    return json(200, body)
  }),
}
