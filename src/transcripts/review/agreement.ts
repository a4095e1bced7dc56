import type { EpochMs } from '../../shared/clock.ts'
import { formatInstant } from '../../shared/instant.ts'
import type { TranscriptsDeps } from '../create-transcripts.ts'
import { kappaOf, type Judged } from './kappa.ts'
import type { ReviewVerdict, VerdictWord } from './model.ts'

/** How often two who judged the same thing said the same. */
export interface AgreementFigures {
  readonly pairs: number
  readonly agreed: number
  readonly percent: number | null
  /** Cohen's: what is left of it when chance is taken out. Null where that cannot be said. */
  readonly kappa: number | null
}

export interface Agreement {
  readonly overall: AgreementFigures
  readonly criteria: readonly (AgreementFigures & { readonly criterion: string } & Readonly<Record<VerdictWord, number>>)[]
  readonly reviewers: readonly (AgreementFigures & { readonly a: string; readonly b: string })[]
  readonly disagreements: readonly {
    readonly conversationId: string
    readonly criterion: string
    readonly verdicts: readonly ReviewVerdict[]
    readonly at: EpochMs
  }[]
}

interface VerdictRow {
  readonly conversationId: string
  readonly reviewerId: string
  readonly criterion: string
  readonly verdict: VerdictWord
  readonly at: number
}

/** Verdicts are people's work: some ten thousand a year, read and compared here. */
export async function getAgreement(
  deps: TranscriptsDeps,
  {
    tenantId,
    from = 0,
    to = deps.clock.now() + 1,
  }: { readonly tenantId: number; readonly from?: EpochMs | undefined; readonly to?: EpochMs | undefined },
): Promise<Agreement> {
  const rows = await deps.prisma.$queryRaw<VerdictRow[]>`
    SELECT conversation_id AS "conversationId", reviewer_id AS "reviewerId", criterion, verdict, round(extract(epoch FROM at) * 1000)::float8 AS at
    FROM review_verdict WHERE tenant_id = ${tenantId}::int AND at >= ${formatInstant(from)}::timestamptz AND at < ${formatInstant(to)}::timestamptz
    ORDER BY at DESC, criterion, reviewer_id LIMIT 100000`
  return agreementOf(rows)
}

export function agreementOf(rows: readonly VerdictRow[]): Agreement {
  const things = [...Map.groupBy(rows, (row) => `${row.conversationId} ${row.criterion}`).values()]
  const pairs = things.flatMap(pairsOf)
  const criteria = [...Map.groupBy(rows, (row) => row.criterion)]
  const reviewers = [...Map.groupBy(pairs, ({ a, b }) => `${a.reviewerId} ${b.reviewerId}`).values()]
  return {
    overall: figuresOf(pairs),
    criteria: criteria
      .map(([criterion, given]) => ({ criterion, ...figuresOf(pairs.filter(({ a }) => a.criterion === criterion)), ...countsOf(given) }))
      .toSorted((a, b) => a.criterion.localeCompare(b.criterion)),
    reviewers: reviewers.flatMap((of) => of.slice(0, 1).map(({ a, b }) => ({ a: a.reviewerId, b: b.reviewerId, ...figuresOf(of) }))),
    disagreements: things
      .filter((given) => new Set(given.map(({ verdict }) => verdict)).size > 1)
      .slice(0, 50)
      .flatMap((given) =>
        given.slice(0, 1).map(({ conversationId, criterion, at }) => ({ conversationId, criterion, verdicts: given.map(verdictOf), at })),
      ),
  }
}

interface Pair {
  readonly a: VerdictRow
  readonly b: VerdictRow
}

// Always in the same order, so that two reviewers are one pair whoever came first.
function pairsOf(given: readonly VerdictRow[]): Pair[] {
  const sorted = given.toSorted((a, b) => a.reviewerId.localeCompare(b.reviewerId))
  return sorted.flatMap((a, index) => sorted.slice(index + 1).map((b) => ({ a, b })))
}

function figuresOf(pairs: readonly Pair[]): AgreementFigures {
  const judged: Judged[] = pairs.map(({ a, b }) => [a.verdict, b.verdict])
  const agreed = judged.filter(([a, b]) => a === b).length
  return { pairs: pairs.length, agreed, percent: pairs.length === 0 ? null : (agreed / pairs.length) * 100, kappa: kappaOf(judged) }
}

function verdictOf({ reviewerId, criterion, verdict, at }: VerdictRow): ReviewVerdict {
  return { reviewerId, criterion, verdict, at }
}

function countsOf(given: readonly VerdictRow[]): Readonly<Record<VerdictWord, number>> {
  const of = (word: VerdictWord) => given.filter(({ verdict }) => verdict === word).length
  return { good: of('good'), bad: of('bad'), unsure: of('unsure') }
}
