import type { ToolContext } from '../tools/define-tool.ts'
import type { Conversation } from '../transcripts/index.ts'
import type { Connection, McpDeps } from './deps.ts'

type Within = Pick<Conversation, 'id' | 'customer' | 'locale' | 'timeZone' | 'status'>

/** What a tool sees of an assistant's call: the same as of a chat's, from what the caller proved and the conversation kept. */
export function contextOf(deps: McpDeps, { tenant, caller, address }: Connection, conversation: Within): ToolContext {
  const { id: conversationId, customer, locale, timeZone, status } = conversation
  return {
    booking: deps.booking,
    tenant,
    clock: deps.clock,
    publicUrl: deps.publicUrl,
    session: {
      channel: 'mcp',
      conversationId,
      customer,
      locale,
      timeZone,
      // Many assistants call from one address of their maker's; whoever has a key or a token is counted by that.
      address: caller.kind === 'public' ? address : `${caller.kind} ${caller.subject}`,
      openedBookings: [],
      isPersonAsked: status === 'handed_over',
    },
    requestHandoff: async (reason) => {
      await deps.transcripts.requestHandoff({ tenantId: tenant.id, conversationId, reason })
    },
  }
}
