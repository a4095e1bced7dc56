import type { Prisma } from '../db/generated/client.ts'
import type { EpochMs } from '../shared/clock.ts'
import { uuidV7 } from '../shared/ids.ts'
import type { Message, Part } from './model.ts'
import { storable } from './storable.ts'

export interface AppendMessage {
  readonly tenantId: number
  readonly conversationId: string
  readonly turnId: string
  readonly role: Message['role']
  readonly parts: readonly Part[]
  readonly now: EpochMs
}

/**
 * Inside a transaction. Touching the conversation locks its row, so that the next number is nobody else's, even when a
 * turn that was given up writes its last words beside its successor.
 */
export async function appendMessage(tx: Prisma.TransactionClient, input: AppendMessage): Promise<{ readonly id: string; readonly seq: number }> {
  const { tenantId, conversationId, turnId, role } = input
  const at = new Date(input.now)
  await tx.conversation.update({ where: { tenantId_id: { tenantId, id: conversationId } }, data: { updatedAt: at }, select: { id: true } })
  const last = await tx.message.findFirst({ where: { tenantId, conversationId }, orderBy: { seq: 'desc' }, select: { seq: true } })
  const message = { id: uuidV7(input.now), seq: (last?.seq ?? 0) + 1 }
  await tx.message.create({
    data: { tenantId, conversationId, turnId, role, parts: storable(input.parts), createdAt: at, ...message },
    select: { seq: true },
  })
  return message
}
