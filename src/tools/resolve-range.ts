import { parseInstant } from '../shared/instant.ts'
import type { Interval } from '../shared/interval.ts'
import { formatInstant } from '../shared/instant.ts'
import { ok, refuse, type Result } from '../shared/result.ts'
import { interpret } from '../when/index.ts'
import type { Interpretation } from '../when/interpretation.ts'
import type { ToolContext, ToolRefusal } from './define-tool.ts'

export interface AskedRange {
  readonly when?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
}

/** `text`: how the words were understood, to be said back; null when nothing had to be interpreted. */
export interface ResolvedRange {
  readonly from: number
  readonly to: number
  readonly exclude?: readonly Interval[] | undefined
  readonly text: string | null
}

const DAY = 86_400_000
/** Asked for no time at all: the next two weeks. */
const OPEN_RANGE_DAYS = 14

/** Code decides what words about time mean, in the business's zone; what is ambiguous, past or unknown is refused, never guessed. */
export function resolveRange(context: ToolContext, asked: AskedRange): Result<ResolvedRange, ToolRefusal> {
  const now = context.clock.now()
  if (asked.when !== undefined && asked.when.trim() !== '') {
    return fromWords(interpret(asked.when, { now, timeZone: context.tenant.timeZone, locale: context.session.locale }))
  }
  const from = asked.from === undefined ? now : parseInstant(asked.from)
  const to = asked.to === undefined ? (from ?? now) + OPEN_RANGE_DAYS * DAY : parseInstant(asked.to)
  if (from === undefined || to === undefined)
    return refuse({ code: 'when_unknown', reason: '`from` and `to` are RFC 3339 instants with an offset' })
  if (from >= to) return refuse({ code: 'range_invalid', reason: '`from` must be before `to`' })
  if (to <= now) return refuse({ code: 'when_past', text: `the time until ${formatInstant(to)}` })
  return ok({ from: Math.max(from, now), to, text: null })
}

function fromWords(meant: Interpretation): Result<ResolvedRange, ToolRefusal> {
  switch (meant.kind) {
    case 'range':
      return ok({
        from: meant.from,
        to: meant.to,
        exclude: meant.exclude?.map(({ from, to }) => ({ start: from, end: to })),
        text: meant.text,
      })
    case 'ambiguous':
      return refuse({
        code: 'when_ambiguous',
        question: meant.question,
        options: meant.options.map((option) => ({ from: formatInstant(option.from), to: formatInstant(option.to), text: option.text })),
      })
    case 'past':
      return refuse({ code: 'when_past', text: meant.text })
    case 'none':
      return refuse({ code: 'when_unknown', reason: meant.reason })
  }
}
