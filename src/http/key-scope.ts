import type { Tenant } from '../booking/index.ts'
import type { AssistantKeys } from '../shared/assistant-keys.ts'
import { problem } from './problem.ts'
import type { Reply } from './reply.ts'

/** Undefined for who has a key of this business with that scope; else what they are told, which is the same for every other key. */
export async function barred(keys: AssistantKeys, tenant: Tenant, scope: string, token: string | undefined): Promise<Reply | undefined> {
  const key = token === undefined ? undefined : await keys.find(tenant.id, token)
  if (key === undefined) return problem('key_required', 'This call takes a key of the business: Authorization: Bearer hk_…', {}, challenge)
  return key.scopes.includes(scope) ? undefined : problem('scope_missing', `The key has to have the scope ${scope}.`)
}

const challenge = { 'www-authenticate': 'Bearer' }
