import type { BookingCore, Diary } from '../booking/index.ts'
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
  const { metrics, clock } = deps
  return {
    ...core,
    diary: watchDiary(core.diary, deps),
    placeHold: (tenant, input) => watchHold(deps, input.holder.channel, () => core.placeHold(tenant, input)),
    releaseHold: async (tenant, holdId, channel) => {
      const released = await core.releaseHold(tenant, holdId, channel)
      if (released.ok && released.value.state === 'released') metrics.holdsEnded('released', 1)
      return released
    },
    sweepExpiredHolds: async (limit) => {
      const count = await core.sweepExpiredHolds(limit)
      metrics.holdsEnded('expired', count)
      return count
    },
    confirmBooking: (tenant, input) => {
      const { consent } = input
      const conversationId = consent.kind === 'recorded' ? consent.conversationId : undefined
      return watchConfirm(deps, { ...input, conversationId }, () => core.confirmBooking(tenant, input))
    },
    rescheduleBooking: async (tenant, input) => {
      const moved = await watchChange(deps, 'move', input.channel, () => core.rescheduleBooking(tenant, input))
      if (moved.ok && input.holdId !== undefined) metrics.holdsEnded('confirmed', 1)
      return moved
    },
    cancelBooking: (tenant, input) => watchChange(deps, 'cancel', input.channel, () => core.cancelBooking(tenant, input)),
  }

  function watchDiary(diary: Diary, watched: WatchBooking): Diary {
    return {
      ...diary,
      holdForCustomer: (tenant, input) => watchHold(watched, 'staff', () => diary.holdForCustomer(tenant, input)),
      bookForCustomer: (tenant, input) =>
        watchConfirm(watched, { channel: 'staff', holdId: input.holdId }, () => diary.bookForCustomer(tenant, input)),
      move: (tenant, input) => watchChange(watched, 'move', 'staff', () => diary.move(tenant, input)),
      cancel: (tenant, input) => watchChange(watched, 'cancel', 'staff', () => diary.cancel(tenant, input)),
    }
  }

  async function watchHold<E extends Refusal, H extends { readonly id: string }>(
    watched: WatchBooking,
    channel: string,
    place: () => Promise<Result<H, E>>,
  ): Promise<Result<H, E>> {
    const startedAt = clock.now()
    const held = await attempt(watched, 'hold', channel, place)
    if (!held.ok) return held
    // A call that was repeated answers what the first made, and that is older.
    const isNew = uuidTime(held.value.id) >= startedAt
    metrics.attempt('hold', channel, isNew ? 'done' : 'repeated')
    if (isNew) metrics.hold(channel)
    return held
  }

  async function watchConfirm<E extends Refusal, B extends Changed>(
    watched: WatchBooking,
    from: { readonly channel: string; readonly holdId: string; readonly conversationId?: string | undefined },
    confirm: () => Promise<Result<B, E>>,
  ): Promise<Result<B, E>> {
    const startedAt = clock.now()
    const booked = await attempt(watched, 'confirm', from.channel, confirm)
    if (!booked.ok) return booked
    const isNew = uuidTime(booked.value.id) >= startedAt
    metrics.attempt('confirm', from.channel, isNew ? 'done' : 'repeated')
    if (!isNew) return booked
    metrics.booking('confirmed', from.channel)
    metrics.holdsEnded('confirmed', 1)
    metrics.timeToBook('hold', secondsSince(from.holdId))
    if (from.conversationId !== undefined) metrics.timeToBook('conversation', secondsSince(from.conversationId))
    told(watched, 'confirmed', from.channel, booked.value)
    return booked
  }

  function secondsSince(id: string): number {
    return Math.max(0, clock.now() - uuidTime(id)) / 1000
  }
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
    log.debug({ operation, channel, code: result.error.code }, 'refused')
    return result
  } catch (fault) {
    metrics.attempt(operation, channel, 'failed')
    throw fault
  }
}

function told({ log }: WatchBooking, change: string, channel: string, { id, revision }: Changed): void {
  log.info({ booking: id, revision, channel }, `booking ${change}`)
}
