import type { TranscriptsDeps } from './create-transcripts.ts'
import type { CustomerWords } from './customer-data.ts'

/** What stands where somebody was named. */
const ERASED = '[erased]'

/** Takes one person's address, numbers and names out of a conversation that others share. */
export async function scrubConversation(
  deps: TranscriptsDeps,
  { tenantId, id, customer }: { tenantId: number; id: string; customer: CustomerWords },
): Promise<void> {
  const pattern = patternOf(customer)
  if (pattern === undefined) return
  await deps.prisma.$transaction([
    deps.prisma.$executeRaw`
      UPDATE message SET parts = regexp_replace(parts::text, ${pattern}, ${ERASED}, 'gi')::jsonb
      WHERE tenant_id = ${tenantId}::int AND conversation_id = ${id}::uuid AND parts::text ~* ${pattern}`,
    deps.prisma.$executeRaw`
      UPDATE tool_call SET input = regexp_replace(input::text, ${pattern}, ${ERASED}, 'gi')::jsonb,
        output = regexp_replace(output::text, ${pattern}, ${ERASED}, 'gi')::jsonb
      WHERE tenant_id = ${tenantId}::int AND conversation_id = ${id}::uuid AND (input::text ~* ${pattern} OR output::text ~* ${pattern})`,
    deps.prisma.$executeRaw`
      UPDATE turn SET corrections = regexp_replace(corrections::text, ${pattern}, ${ERASED}, 'gi')::jsonb, wanted = regexp_replace(wanted, ${pattern}, ${ERASED}, 'gi')
      WHERE tenant_id = ${tenantId}::int AND conversation_id = ${id}::uuid AND (corrections::text ~* ${pattern} OR wanted ~* ${pattern})`,
    deps.prisma.$executeRaw`
      UPDATE review_flag SET reason = regexp_replace(reason, ${pattern}, ${ERASED}, 'gi'), note = regexp_replace(note, ${pattern}, ${ERASED}, 'gi')
      WHERE tenant_id = ${tenantId}::int AND conversation_id = ${id}::uuid AND (reason ~* ${pattern} OR note ~* ${pattern})`,
    deps.prisma.$executeRaw`
      UPDATE review_comment SET text = regexp_replace(text, ${pattern}, ${ERASED}, 'gi')
      WHERE tenant_id = ${tenantId}::int AND conversation_id = ${id}::uuid AND text ~* ${pattern}`,
    deps.prisma.$executeRaw`
      UPDATE handoff SET reason = regexp_replace(reason, ${pattern}, ${ERASED}, 'gi')
      WHERE tenant_id = ${tenantId}::int AND conversation_id = ${id}::uuid AND reason ~* ${pattern}`,
    deps.prisma.$executeRaw`
      UPDATE conversation SET customer = regexp_replace(customer::text, ${pattern}, ${ERASED}, 'gi')::jsonb
      WHERE tenant_id = ${tenantId}::int AND id = ${id}::uuid AND customer::text ~* ${pattern}`,
  ])
}

/**
 * Takes one person out of what staff wrote beside any conversation, and out of searches they kept. Only by what is theirs alone: an
 * address, a number, a whole name; "Anna" is many.
 */
export async function scrubStaffWords({ prisma }: TranscriptsDeps, tenantId: number, { words }: CustomerWords): Promise<void> {
  const pattern = patternOf({ words: words.filter((word) => /[@\s]|\d{7}/.test(word.trim())) })
  if (pattern === undefined) return
  await prisma.$transaction([
    prisma.$executeRaw`
      UPDATE review_comment SET text = regexp_replace(text, ${pattern}, ${ERASED}, 'gi') WHERE tenant_id = ${tenantId}::int AND text ~* ${pattern}`,
    prisma.$executeRaw`
      UPDATE review_flag SET reason = regexp_replace(reason, ${pattern}, ${ERASED}, 'gi'), note = regexp_replace(note, ${pattern}, ${ERASED}, 'gi')
      WHERE tenant_id = ${tenantId}::int AND (reason ~* ${pattern} OR note ~* ${pattern})`,
    prisma.$executeRaw`
      UPDATE saved_view SET name = regexp_replace(name, ${pattern}, ${ERASED}, 'gi'), filter = regexp_replace(filter::text, ${pattern}, ${ERASED}, 'gi')::jsonb
      WHERE tenant_id = ${tenantId}::int AND (name ~* ${pattern} OR filter::text ~* ${pattern})`,
  ])
}

/** A POSIX pattern of every form their details take in JSON; undefined when nothing is long enough to be told from other words. */
function patternOf({ words: known }: CustomerWords): string | undefined {
  const words = known.map((word) => word.trim()).filter((word) => word.length >= 3)
  // Longest first: of "Ada Byron" and "Ada" the whole name is taken.
  const sorted = [...new Set(words)].toSorted((a, b) => b.length - a.length)
  return sorted.length === 0 ? undefined : sorted.map((word) => (isNumber(word) ? numberPattern(word) : escaped(word))).join('|')
}

function isNumber(word: string): boolean {
  return /^[\d\s()+./-]+$/.test(word) && word.replace(/\D/g, '').length >= 7
}

// People write one number in many ways: its last nine digits with anything between them, and whatever code stands before.
function numberPattern(word: string): string {
  const digits = word.replace(/\D/g, '').slice(-9)
  return `[+(]?[0-9 ()./-]*${[...digits].join('[ ()./-]*')}`
}

// As JSON writes it: a quote in a name stands there with a backslash.
function escaped(word: string): string {
  return JSON.stringify(word)
    .slice(1, -1)
    .replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`)
}
