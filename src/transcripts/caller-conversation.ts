import { newToken, sha256 } from '../shared/ids.ts'
import type { WritingDeps } from './create-transcripts.ts'
import type { Transcripts } from './index.ts'
import type { Conversation } from './model.ts'
import { conversationFromRow, type ConversationRow } from './rows.ts'
import type { Statements } from './statements.ts'
import { cleanText, storable } from './storable.ts'

/** Undefined for one whose words were erased: nobody goes on in it. Its token, should it have one, is not asked for. */
export async function findConversationById(deps: WritingDeps, tenantId: number, id: string): Promise<Conversation | undefined> {
  const row = await findConversationRow(deps.raw, tenantId, id)
  return row === undefined || row.status === 'erased' ? undefined : conversationFromRow(row)
}

/** Asked for with every message and call. */
export async function findConversationRow(
  raw: Statements,
  tenantId: number,
  id: string,
): Promise<(ConversationRow & { readonly tokenHash: string }) | undefined> {
  const rows = await raw.$queryRaw<(ConversationRow & { readonly tokenHash: string })[]>`
    /* prepared: find_conversation */ SELECT tenant_id AS "tenantId", id, token_hash AS "tokenHash", channel, locale, opened_in AS "openedIn",
      locale_told_at AS "localeToldAt", time_zone AS "timeZone", customer, status, client, created_at AS "createdAt"
    FROM conversation WHERE tenant_id = ${tenantId}::int AND id = ${id}::uuid`
  return rows[0]
}

/** Two calls at once make one conversation. No token opens it: its caller proves who they are each time. */
export async function keepConversation(
  deps: WritingDeps,
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
