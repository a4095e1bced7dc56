import { isUuid } from '../../shared/ids.ts'
import type { Conversation } from '../../transcripts/index.ts'
import type { Call, RouteDeps } from '../call.ts'
import { problem } from '../problem.ts'
import type { Reply } from '../reply.ts'

/** The conversation this call's token opens; without a token, as with a wrong one, there is none. */
export async function openConversation({ transcripts }: RouteDeps, { tenant, param, token }: Call): Promise<Conversation | undefined> {
  const id = param('id')
  return token === undefined || !isUuid(id) ? undefined : transcripts.findConversation(tenant.id, id, token)
}

export function noConversation(): Reply {
  return problem('conversation_not_found', 'There is no conversation of that id that this token opens.')
}
