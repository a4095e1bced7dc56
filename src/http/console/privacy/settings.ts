import type { PrivacySettings } from '../../../transcripts/index.ts'
import { json } from '../../reply.ts'
import type { ConsoleRoute } from '../console-route.ts'

export const getPrivacySettings: ConsoleRoute = async ({ transcripts }, { tenant }) =>
  json(200, await transcripts.getPrivacySettings(tenant.id))

/** From now on for what is written, from the next night on for what is kept. */
export const setPrivacySettings: ConsoleRoute<PrivacySettings> = async ({ transcripts }, { tenant, body }) => {
  await transcripts.setPrivacySettings(tenant.id, body)
  return json(200, body)
}
