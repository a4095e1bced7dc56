import type { BookingCore, Diary, Hold } from '../booking/index.ts'
import type { Clock } from '../shared/clock.ts'
import { uuidTime } from '../shared/ids.ts'
import type { Log } from '../shared/logger.ts'
import type { BookingOperation, Metrics } from '../shared/metrics.ts'
import type { Result } from '../shared/result.ts'

export interface WatchBooking {
  readonly metrics: Metrics
  readonly log: Log
  readonly clock: Clock
}

/** The core with its changes and refusals counted and logged, whichever channel they came through. */
export function watchBooking(core: BookingCore, deps: WatchBooking): BookingCore {
  const { metrics } = deps
  return {
    ...core,
    diary: watchDiary(core.diary, deps),
    placeHold: (tenant, input) => watchHold(deps, input.holder.channel, () => core.placeHold(tenant, input)),
    releaseHold: (tenant, holdId, channel) => watchRelease(deps, core.releaseHold(tenant, holdId, channel)),
    sweepExpiredHolds: async (limit) => {
      const count = await core.sweepExpiredHolds(limit)
      metrics.holdsEnded('expired', count)
      return count
    },
    confirmBooking: (tenant, input) => {
      const conversationId = input.consent.kind === 'recorded' ? input.consent.conversationId : undefined
      return watchConfirm(deps, { ...input, conversationId }, () => core.confirmBooking(tenant, input))
    },
    rescheduleBooking: async (tenant, input) => {
      const moved = await watchChange(deps, 'move', input.channel, () => core.rescheduleBooking(tenant, input))
      if (moved.ok && input.holdId !== undefined) metrics.holdsEnded('confirmed', 1)
      return moved
    },
    cancelBooking: (tenant, input) => watchChange(deps, 'cancel', input.channel, () => core.cancelBooking(tenant, input)),
  }
}

/** What staff do counts as what customers do. */
function watchDiary(diary: Diary, deps: WatchBooking): Diary {
  return {
    ...diary,
    holdForCustomer: (tenant, input) => watchHold(deps, 'staff', () => diary.holdForCustomer(tenant, input)),
    releaseHold: (tenant, holdId) => watchRelease(deps, diary.releaseHold(tenant, holdId)),
    bookForCustomer: (tenant, input) =>
      watchConfirm(deps, { channel: 'staff', holdId: input.holdId }, () => diary.bookForCustomer(tenant, input)),
    move: (tenant, input) => watchChange(deps, 'move', 'staff', () => diary.move(tenant, input)),
    cancel: (tenant, input) => watchChange(deps, 'cancel', 'staff', () => diary.cancel(tenant, input)),
  }
}

async function watchHold<E extends Refusal>(
  deps: WatchBooking,
  channel: string,
  place: () => Promise<Result<Hold, E>>,
): Promise<Result<Hold, E>> {
  const startedAt = deps.clock.now()
  const held = await attempt(deps, 'hold', channel, place)
  if (!held.ok) return held
  // A call that was repeated answers what the first made, and that is older.
  const isNew = uuidTime(held.value.id) >= startedAt
  deps.metrics.attempt('hold', channel, isNew ? 'done' : 'repeated')
  if (isNew) deps.metrics.hold(channel)
  return held
}

async function watchRelease<E extends Refusal>({ metrics }: WatchBooking, releasing: Promise<Result<Hold, E>>): Promise<Result<Hold, E>> {
  const released = await releasing
  if (released.ok && released.value.state === 'released') metrics.holdsEnded('released', 1)
  return released
}

interface BookedFrom {
  readonly channel: string
  readonly holdId: string
  readonly conversationId?: string | undefined
}

async function watchConfirm<E extends Refusal, B extends Changed>(
  deps: WatchBooking,
  { channel, holdId, conversationId }: BookedFrom,
  confirm: () => Promise<Result<B, E>>,
): Promise<Result<B, E>> {
  const { metrics, clock } = deps
  const startedAt = clock.now()
  const booked = await attempt(deps, 'confirm', channel, confirm)
  if (!booked.ok) return booked
  const isNew = uuidTime(booked.value.id) >= startedAt
  metrics.attempt('confirm', channel, isNew ? 'done' : 'repeated')
  if (!isNew) return booked
  const secondsSince = (id: string): number => Math.max(0, clock.now() - uuidTime(id)) / 1000
  metrics.booking('confirmed', channel)
  metrics.holdsEnded('confirmed', 1)
  metrics.timeToBook('hold', secondsSince(holdId))
  if (conversationId !== undefined) metrics.timeToBook('conversation', secondsSince(conversationId))
  told(deps, 'confirmed', channel, booked.value)
  return booked
}

interface Refusal {
  readonly code: string
}

interface Changed {
  readonly id: string
  readonly revision: number
}

/** Moves and cancellations: repeated ones count again, their answers are the same. */
async function watchChange<E extends Refusal, B extends Changed>(
  deps: WatchBooking,
  operation: 'move' | 'cancel',
  channel: string,
  change: () => Promise<Result<B, E>>,
): Promise<Result<B, E>> {
  const changed = await attempt(deps, operation, channel, change)
  if (!changed.ok) return changed
  const word = operation === 'move' ? 'moved' : 'cancelled'
  deps.metrics.attempt(operation, channel, 'done')
  deps.metrics.booking(word, channel)
  told(deps, word, channel, changed.value)
  return changed
}

async function attempt<T, E extends Refusal>(
  { metrics, log }: WatchBooking,
  operation: BookingOperation,
  channel: string,
  work: () => Promise<Result<T, E>>,
): Promise<Result<T, E>> {
  try {
    const result = await work()
    if (result.ok) return result
    metrics.attempt(operation, channel, 'refused')
    metrics.refused(result.error.code)
    const said = { operation, channel, code: result.error.code }
    if (attempts.includes(result.error.code)) log.warn(said, 'refused: not given out, not theirs or not agreed to')
    else log.debug(said, 'refused')
    return result
  } catch (fault) {
    metrics.attempt(operation, channel, 'failed')
    throw fault
  }
}

/** What nobody is refused who uses what they were given: an id made up, another's hold, an agreement that never was. */
const attempts: readonly string[] = ['slot_invalid', 'hold_not_found', 'consent_required']

function told({ log }: WatchBooking, change: string, channel: string, { id, revision }: Changed): void {
  log.info({ booking: id, revision, channel }, `booking ${change}`)
}
