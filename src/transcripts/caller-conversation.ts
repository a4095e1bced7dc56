import { newToken, sha256 } from '../shared/ids.ts'
import type { TranscriptsDeps } from './create-transcripts.ts'
import type { Transcripts } from './index.ts'
import type { Conversation } from './model.ts'
import { conversationFromRow } from './rows.ts'
import { cleanText, storable } from './storable.ts'

/** Undefined for one whose words were erased: nobody goes on in it. Its token, should it have one, is not asked for. */
export async function findConversationById(deps: TranscriptsDeps, tenantId: number, id: string): Promise<Conversation | undefined> {
  const row = await deps.prisma.conversation.findUnique({ where: { tenantId_id: { tenantId, id } } })
  return row === null || row.status === 'erased' ? undefined : conversationFromRow(row)
}

/** Two calls at once make one conversation. No token opens it: its caller proves who they are each time. */
export async function keepConversation(
  deps: TranscriptsDeps,
  input: Parameters<Transcripts['keepConversation']>[0],
): Promise<Conversation | undefined> {
  const found = await findConversationById(deps, input.tenantId, input.id)
  if (found !== undefined) return found
  const at = new Date(deps.clock.now())
  await deps.prisma.conversation.createMany({
    data: [
      {
        tenantId: input.tenantId,
        id: input.id,
        tokenHash: sha256(newToken()),
        channel: input.channel,
        locale: input.locale,
        timeZone: input.timeZone,
        customer: storable({ ...input.customer }),
        address: input.address ?? null,
        client: input.client === undefined ? null : cleanText(input.client),
        createdAt: at,
        updatedAt: at,
      },
    ],
    skipDuplicates: true,
  })
  return findConversationById(deps, input.tenantId, input.id)
}
