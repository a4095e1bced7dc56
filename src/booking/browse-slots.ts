import { hmac } from '../shared/ids.ts'
import { memoize } from '../shared/memoize.ts'
import { ok, type Result } from '../shared/result.ts'
import { DAY_MS } from '../shared/zone-offsets.ts'
import { newestOf } from '../shared/secrets.ts'
import type { BookingError } from './booking-error.ts'
import type { BookingDeps } from './deps.ts'
import { concernedResources, planSearch, runSearch, searchAgain, type Search } from './find-slots.ts'
import type { FindSlots } from './index.ts'
import type { TenantSource } from './load-tenant.ts'
import type { Service, SlotList, Tenant } from './model.ts'
import { latestStart } from './rules/horizon.ts'
import { offerExpiry, offeredUntil } from './slot-id.ts'
import type { Freshness, TimesCache, TimesQuestion } from './times-cache.ts'
import type { TouchLine } from './touch-line.ts'

const MINUTE = 60_000

/** Raised with what is kept: processes of two releases do not read each other's answers. */
const shape = 1

export interface BrowsedSlots extends SlotList {
  /** For whoever keeps what they make of it; undefined: do not keep it. */
  readonly freshness: Freshness | undefined
}

export interface BrowseDeps extends BookingDeps {
  readonly times: TimesCache
  readonly touches: TouchLine
}

/**
 * As `findSlots`, for looking: what is answered may be what was true a moment ago. Never in the process that changed it, once that has
 * committed; in another one until it is told, `answerLifeMs` at most. Whoever decides, or tells a customer what is free, asks `findSlots`.
 */
export async function browseSlots(
  deps: BrowseDeps,
  tenants: TenantSource,
  tenant: Tenant,
  input: FindSlots,
): Promise<Result<BrowsedSlots, BookingError>> {
  const now = deps.clock.now()
  const search = planSearch(tenant, input, now)
  if (!search.ok) return searchAgain(tenants, tenant, search, (current) => browseSlots(deps, tenants, current, input))
  const { service } = search.value.request
  const whole = toMinutes(search.value)
  if (whole.from >= whole.to) return ok({ service, slots: [], more: false, freshness: undefined })
  const kept = await deps.times.answer(questionOf(deps, whole, now), async () => {
    const copySince = search.value.copySince && Math.max(search.value.copySince, deps.touches.lastAt(tenant.id))
    const found = await runSearch(deps, { ...whole, copySince })
    return found.version === tenant.version ? found : undefined
  })
  if (kept === undefined) return browseSlots(deps, tenants, await tenants.reload(tenant), input)
  return ok({ service, slots: kept.slots, more: kept.more, freshness: kept.freshness })
}

/** Everything starts on a minute: whoever asks from now on asks the same as everybody else in this minute. */
function toMinutes(search: Search): Search {
  return { ...search, from: nextMinute(search.from), to: nextMinute(search.to) }
}

function nextMinute(at: number): number {
  return Math.ceil(at / MINUTE) * MINUTE
}

function questionOf({ secret }: BookingDeps, { tenant, request, from, to, exclude = [], limit }: Search, now: number): TimesQuestion {
  const { service, partySize, selectedIds } = request
  const key = [
    shape,
    markOf(newestOf(secret)),
    tenant.id,
    tenant.version,
    service.id,
    from / MINUTE,
    to / MINUTE,
    partySize,
    selectedIds.join('+'),
    limit,
    exclude.map(({ start, end }) => `${start}-${end}`).join('+'),
    offerExpiry(now),
  ].join(' ')
  return {
    tenantId: tenant.id,
    key,
    resourceIds: concernedResources(tenant, request),
    span: { start: from - DAY_MS, end: to + 2 * DAY_MS },
    until: Math.min(offeredUntil(now), from - service.noticeMinutes * MINUTE + 1, horizonUntil(service, to, now)),
  }
}

/** The diary opens minute by minute: from then on more of it lies within the range. */
function horizonUntil(service: Service, to: number, now: number): number {
  return nextMinute(latestStart(service, now) + 1) > to ? Infinity : to - service.horizonDays * DAY_MS
}

/** Ids of slots are signed: what was made with another secret is of no use here. */
const markOf = memoize(16, (secret: string) => hmac(secret, 'kept times').toString('base64url').slice(0, 11))
