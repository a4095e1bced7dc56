import { Prisma } from '../../db/generated/client.ts'
import { formatInstant } from '../../shared/instant.ts'
import type { TranscriptsDeps } from '../create-transcripts.ts'
import { readCursor, writeCursor, type Place } from './cursor.ts'
import { excerptsOf } from './excerpts.ts'
import { conditionsOf } from './list-conditions.ts'
import type { Filter, ListPage, Row } from './model.ts'
import { getSettings } from './settings.ts'
import { summaryColumns, summaryOf, type SummaryRow } from './summary-sql.ts'

/** A page, newest first. Read by the key of the last row seen: the hundredth page costs what the first does. */
export async function listConversations(
  deps: TranscriptsDeps,
  { tenantId, filter, page }: { readonly tenantId: number; readonly filter: Filter; readonly page: ListPage },
): Promise<{ readonly rows: readonly Row[]; readonly next: string | null }> {
  const now = deps.clock.now()
  const { sampleRate } = filter.sampled === undefined ? { sampleRate: 0 } : await getSettings(deps, tenantId)
  const conditions = conditionsOf({ tenantId, filter, sampleRate, now })
  const query = await queryOf(deps, filter.text)
  if (query === undefined) return { rows: [], next: null }
  const after = readCursor(page.cursor)
  const found = await deps.prisma.$queryRaw<SummaryRow[]>(statement({ conditions, query: query.words, after, limit: page.limit + 1 }))
  const summaries = found.slice(0, page.limit).map((row) => summaryOf(row, now))
  const excerpts = await excerptsOf(deps, { tenantId, ids: summaries.map(({ id }) => id), text: filter.text })
  const rows = summaries.map((summary) => ({ ...summary, excerpt: excerpts.get(summary.id) ?? { text: '', match: null } }))
  const last = found.length > page.limit ? rows.at(-1) : undefined
  return { rows, next: last === undefined ? null : writeCursor({ at: last.lastMessageAt, id: last.id }) }
}

interface Statement {
  readonly conditions: readonly Prisma.Sql[]
  readonly query: string | undefined
  readonly after: Place | undefined
  readonly limit: number
}

// With words the order is that of the table of words: of a frequent one the newest are met by walking its own index, of a rare one the
// inverted index finds them all. PostgreSQL knows how frequent each is.
function statement({ conditions, query, after, limit }: Statement): Prisma.Sql {
  const place = after === undefined ? undefined : Prisma.sql`(${formatInstant(after.at)}::timestamptz, ${after.id}::uuid)`
  if (query === undefined) {
    const all = place === undefined ? conditions : [...conditions, Prisma.sql`(k.last_message_at, k.id) < ${place}`]
    return Prisma.sql`SELECT ${summaryColumns} FROM conversation k WHERE ${Prisma.join([...all], ' AND ')} ORDER BY k.last_message_at DESC, k.id DESC LIMIT ${limit}::int`
  }
  const found = [...conditions, Prisma.sql`w.words @@ ${query}::tsquery`]
  const all = place === undefined ? found : [...found, Prisma.sql`(w.last_message_at, w.conversation_id) < ${place}`]
  return Prisma.sql`SELECT ${summaryColumns} FROM conversation_words w JOIN conversation k ON k.tenant_id = w.tenant_id AND k.id = w.conversation_id
    WHERE w.tenant_id = k.tenant_id AND ${Prisma.join([...all], ' AND ')} ORDER BY w.last_message_at DESC, w.conversation_id DESC LIMIT ${limit}::int`
}

// Asked for apart: as a constant the planner can estimate it. Undefined when there is no word in the text.
async function queryOf({ prisma }: TranscriptsDeps, text: string | undefined): Promise<{ readonly words: string | undefined } | undefined> {
  if (text === undefined) return { words: undefined }
  const rows = await prisma.$queryRaw<{ query: string | null }[]>`SELECT said_query(${text})::text AS query`
  const words = rows[0]?.query
  return words == null ? undefined : { words }
}
