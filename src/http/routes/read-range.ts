import { parseInstant } from '../../shared/instant.ts'
import { ok, refuse, type Result } from '../../shared/result.ts'
import { maxRangeDays } from '../contract/availability.ts'

const DAY = 86_400_000
/** Further from now than this is a mistake of the caller's, not a question about a diary. */
const reachDays = 3_660

/** `from` and `to` of a query as instants; refuses, by field, what is no instant, out of reach, the wrong way round or too long. */
export function readRange(
  query: { readonly from?: string | undefined; readonly to?: string | undefined },
  now: number,
): Result<{ from: number; to: number }, Record<string, string>> {
  const from = readInstant(query.from, now)
  const to = readInstant(query.to, now)
  if (!from.ok) return refuse({ from: from.error })
  if (!to.ok) return refuse({ to: to.error })
  if (to.value <= from.value) return refuse({ to: 'has to be later than from' })
  if (to.value - from.value > maxRangeDays * DAY) return refuse({ to: `is more than ${maxRangeDays} days after from` })
  return ok({ from: from.value, to: to.value })
}

function readInstant(text: string | undefined, now: number): Result<number, string> {
  if (text === undefined) return refuse('is missing: give from and to, or when')
  const at = parseInstant(text)
  if (at === undefined) return refuse('is not an instant such as "2026-11-24T14:00:00Z"')
  return Math.abs(at - now) > reachDays * DAY ? refuse('is more than ten years from now') : ok(at)
}
