import type { TranscriptsDeps } from '../create-transcripts.ts'
import { readCursor, writeCursor } from './cursor.ts'
import { excerptsOf } from './excerpts.ts'
import { narrowingOf } from './list-conditions.ts'
import { listStatement } from './list-statement.ts'
import type { Filter, ListPage, Row } from './model.ts'
import { getSettings } from './settings.ts'
import { summaryOf, type SummaryRow } from './summary-sql.ts'

/** A page, newest first. Read by the key of the last row seen: the hundredth page costs what the first does. */
export async function listConversations(
  deps: TranscriptsDeps,
  { tenantId, filter, page }: { readonly tenantId: number; readonly filter: Filter; readonly page: ListPage },
): Promise<{ readonly rows: readonly Row[]; readonly next: string | null }> {
  const now = deps.clock.now()
  const { sampleRate } = filter.sampled === undefined ? { sampleRate: 0 } : await getSettings(deps, tenantId)
  const narrowing = narrowingOf({ filter, sampleRate, now })
  const query = await queryOf(deps, filter.text)
  if (query === undefined) return { rows: [], next: null }
  const after = readCursor(page.cursor)
  const found = await deps.prisma.$queryRaw<SummaryRow[]>(
    listStatement({ tenantId, narrowing, query: query.words, after, limit: page.limit + 1 }),
  )
  const summaries = found.slice(0, page.limit).map((row) => summaryOf(row, now))
  const excerpts = await excerptsOf(deps, { tenantId, ids: summaries.map(({ id }) => id), text: filter.text })
  const rows = summaries.map((summary) => ({ ...summary, excerpt: excerpts.get(summary.id) ?? { text: '', match: null } }))
  const last = found.length > page.limit ? rows.at(-1) : undefined
  return { rows, next: last === undefined ? null : writeCursor({ at: last.lastMessageAt, id: last.id }) }
}

// Asked for apart: as a constant the planner can estimate it. Undefined when there is no word in the text.
async function queryOf({ prisma }: TranscriptsDeps, text: string | undefined): Promise<{ readonly words: string | undefined } | undefined> {
  if (text === undefined) return { words: undefined }
  const rows = await prisma.$queryRaw<{ query: string | null }[]>`SELECT said_query(${text})::text AS query`
  const words = rows[0]?.query
  return words == null ? undefined : { words }
}
