import type { OfConversation } from '../../../transcripts/review.ts'
import type { ConsoleCall } from '../console-route.ts'

/** Something in the conversation of the path, by who asks. */
export function ofConversation({ tenant, staff, param }: Pick<ConsoleCall, 'tenant' | 'staff' | 'param'>): OfConversation {
  return { tenantId: tenant.id, conversationId: param('conversation'), memberId: staff.id }
}
