import { Prisma } from '../../db/generated/client.ts'
import { formatInstant } from '../../shared/instant.ts'
import type { Place } from './cursor.ts'
import { allConditions } from './list-conditions.ts'
import { summaryColumns } from './summary-sql.ts'

export interface ListStatement {
  readonly tenantId: number
  readonly narrowing: readonly Prisma.Sql[]
  /** As said_query wrote it; undefined: whatever was said. */
  readonly query: string | undefined
  readonly after: Place | undefined
  readonly limit: number
}

/**
 * With words the order is that of the table of words: of a frequent one the newest are met by walking its own index, of a rare one the
 * inverted index finds them all. PostgreSQL knows how frequent each is, less so beginnings of words: what nothing else narrows is cut to a
 * page before any conversation is looked up.
 */
export function listStatement({ tenantId, narrowing, query, after, limit }: ListStatement): Prisma.Sql {
  const all = Prisma.join(allConditions(tenantId, narrowing), ' AND ')
  const most = Prisma.sql`LIMIT ${limit}::int`
  if (query === undefined) {
    const place = after === undefined ? Prisma.empty : Prisma.sql`AND (k.last_message_at, k.id) < ${placeOf(after)}`
    return Prisma.sql`SELECT ${summaryColumns} FROM conversation k WHERE ${all} ${place} ORDER BY k.last_message_at DESC, k.id DESC ${most}`
  }
  const place = after === undefined ? Prisma.empty : Prisma.sql`AND (w.last_message_at, w.conversation_id) < ${placeOf(after)}`
  const said = Prisma.sql`w.tenant_id = ${tenantId}::int AND w.words @@ ${query}::tsquery ${place}`
  const order = Prisma.sql`ORDER BY w.last_message_at DESC, w.conversation_id DESC ${most}`
  const found =
    narrowing.length > 0 ? Prisma.sql`conversation_words` : Prisma.sql`(SELECT w.* FROM conversation_words w WHERE ${said} ${order})`
  return Prisma.sql`SELECT ${summaryColumns} FROM ${found} w JOIN conversation k ON k.tenant_id = w.tenant_id AND k.id = w.conversation_id
    WHERE ${said} AND ${all} ${order}`
}

function placeOf({ at, id }: Place): Prisma.Sql {
  return Prisma.sql`(${formatInstant(at)}::timestamptz, ${id}::uuid)`
}
