import { Prisma } from '../../db/generated/client.ts'
import type { TranscriptsDeps } from '../create-transcripts.ts'
import type { Row } from './model.ts'

/** The customer's last words of each, or with `text` the newest message that has one of its words. */
export async function excerptsOf(
  { prisma }: TranscriptsDeps,
  { tenantId, ids, text }: { readonly tenantId: number; readonly ids: readonly string[]; readonly text?: string | undefined },
): Promise<ReadonlyMap<string, Row['excerpt']>> {
  if (ids.length === 0) return new Map()
  const words = text === undefined ? [] : wordsOf(text)
  const order =
    words.length === 0
      ? Prisma.sql`m.role = 'customer' DESC, m.seq DESC`
      : Prisma.sql`said.text ILIKE ANY (${words.map(like)}::text[]) DESC, m.role = 'customer' DESC, m.seq DESC`
  const rows = await prisma.$queryRaw<{ id: string; text: string }[]>`
    SELECT asked.id, found.text FROM unnest(${[...ids]}::uuid[]) AS asked (id)
    JOIN LATERAL (
      SELECT said.text FROM message m, LATERAL (SELECT string_agg(part->>'text', ' ') AS text FROM jsonb_array_elements(m.parts) AS part) said
      WHERE m.tenant_id = ${tenantId}::int AND m.conversation_id = asked.id AND said.text IS NOT NULL
      ORDER BY ${order} LIMIT 1) found ON true`
  return new Map(rows.map((row) => [row.id, excerptOf(row.text, words)]))
}

const LENGTH = 160
/** How much stands before the word that was found. */
const LEAD = 40

function excerptOf(text: string, words: readonly string[]): Row['excerpt'] {
  const plain = text.replace(/\s+/g, ' ').trim()
  const found = words
    .map((word) => ({ at: plain.toLowerCase().indexOf(word.toLowerCase()), length: word.length }))
    .filter(({ at }) => at >= 0)
  const [first] = found.toSorted((a, b) => a.at - b.at)
  const from = first === undefined || first.at <= LEAD ? 0 : plain.lastIndexOf(' ', first.at - LEAD) + 1
  const lead = from > 0 ? '…' : ''
  const cut = plain.slice(from, from + LENGTH)
  const shown = `${lead}${cut}${from + LENGTH < plain.length ? '…' : ''}`
  if (first === undefined) return { text: shown, match: null }
  const start = first.at - from + lead.length
  return { text: shown, match: [start, start + first.length] }
}

function wordsOf(text: string): string[] {
  return text.split(/[^\p{L}\p{N}@.+-]+/u).filter((word) => word.length > 1)
}

function like(word: string): string {
  return `%${word.replace(/[\\%_]/g, String.raw`\$&`)}%`
}
