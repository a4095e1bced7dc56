import type { EpochMs } from '../../shared/clock.ts'
import type { Service } from '../model.ts'
import { serviceSpan } from '../slot-request.ts'

/** What has begun may still be written down (somebody walked in, or is late); what is over may not. */
export function hasEnded(service: Service, start: EpochMs, now: EpochMs): boolean {
  return serviceSpan(service, start).end <= now
}
