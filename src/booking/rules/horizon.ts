import type { EpochMs } from '../../shared/clock.ts'
import { DAY_MS } from '../../shared/zone-offsets.ts'
import type { Service } from '../model.ts'
import type { Rule } from './rule.ts'

/** The diary is open for so many days: `too_far`. */
export const horizon: Rule = ({ request, start, now }) => {
  const latest = latestStart(request.service, now)
  return start > latest ? { code: 'too_far', latest, alternatives: [] } : undefined
}

export function latestStart(service: Service, now: EpochMs): EpochMs {
  return now + service.horizonDays * DAY_MS
}
