import type { TranscriptsDeps } from '../create-transcripts.ts'
import type { Facets } from './model.ts'

/** Of the newest conversations only: what nobody has spoken for so long is not worth a filter's line, and it costs the same for ever. */
const NEWEST = 20_000

export async function listFacets({ prisma }: TranscriptsDeps, tenantId: number): Promise<Facets> {
  const rows = await prisma.$queryRaw<{ kind: keyof Facets; value: string }[]>`
    WITH newest AS MATERIALIZED (
      SELECT split_part(locale, '-', 1) AS locale, channel, models, flags FROM conversation
      WHERE tenant_id = ${tenantId}::int AND last_message_at IS NOT NULL ORDER BY last_message_at DESC LIMIT ${NEWEST}::int
    ), value AS (
      SELECT 'locales' AS kind, locale AS value FROM newest
      UNION ALL SELECT 'channels', channel FROM newest
      UNION ALL SELECT 'models', unnest(models) FROM newest
      UNION ALL SELECT 'flags', unnest(flags) FROM newest
    )
    SELECT kind, value FROM value GROUP BY kind, value ORDER BY count(*) DESC, value LIMIT 400`
  const of = (kind: keyof Facets) => rows.filter((row) => row.kind === kind).map((row) => row.value)
  return { locales: of('locales'), channels: of('channels'), models: of('models').slice(0, 50), flags: of('flags').slice(0, 50) }
}
