import type { EpochMs } from '../../shared/clock.ts'
import type { Service } from '../model.ts'
import type { Rule } from './rule.ts'

/** The business wants to know so many minutes ahead: `too_soon`. */
export const notice: Rule = ({ request, start, now }) => {
  const earliest = earliestStart(request.service, now)
  return start < earliest ? { code: 'too_soon', earliest, alternatives: [] } : undefined
}

export function earliestStart(service: Service, now: EpochMs): EpochMs {
  return now + service.noticeMinutes * 60_000
}
