import type { Prisma } from '../db/generated/client.ts'
import type { Conversation, Json, StoredCustomer, ToolCallRecord } from './model.ts'

// The only place where stored JSON and words get their types back: they were written by this room.

export type ConversationRow = Pick<
  Prisma.ConversationModel,
  'tenantId' | 'id' | 'channel' | 'locale' | 'openedIn' | 'localeToldAt' | 'timeZone' | 'customer' | 'status' | 'client' | 'createdAt'
>

export function conversationFromRow(row: ConversationRow): Conversation {
  return {
    tenantId: row.tenantId,
    id: row.id,
    channel: row.channel,
    locale: row.locale,
    ...(row.localeToldAt === null ? {} : { told: { before: row.openedIn ?? row.locale, at: row.localeToldAt.getTime() } }),
    timeZone: row.timeZone,
    customer: row.customer as StoredCustomer,
    status: row.status as Conversation['status'],
    client: row.client,
    createdAt: row.createdAt.getTime(),
  }
}

export function toolCallFromRow(row: Prisma.ToolCallModel): ToolCallRecord {
  return {
    id: row.id,
    turnId: row.turnId,
    position: row.position,
    name: row.name,
    by: row.by as ToolCallRecord['by'],
    input: row.input as Json,
    output: row.output as Json,
    code: row.code,
    fault: row.fault,
    durationMs: row.durationMs,
    createdAt: row.createdAt.getTime(),
  }
}
