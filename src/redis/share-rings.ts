import { openLine } from './line.ts'
import type { Redis } from './redis.ts'

/** Of which business something has changed; undefined: of any. */
type Changed = (tenantId: number | undefined) => void
type Listen<Listener> = (listener: Listener) => () => void

interface Signals {
  readonly onChanged: Listen<Changed>
  readonly onCommitted: Listen<() => void>
}

interface Bell {
  readonly ring: (conversationId: string, isHandoff?: boolean) => void
  readonly listen: Listen<(conversationId: string, isHandoff: boolean) => void>
}

export interface SharedRings<Core> {
  /** The core, whose listeners hear of every process's changes. What listens to the given one hears of this process's only. */
  readonly booking: Core
  readonly close: () => void
}

/**
 * A commit in one process wakes what waits in the others: open pages, the relay of mail, a turn that a person has taken over. What is
 * told is which business or which conversation and never what: whoever is woken reads the database, from where they had come to.
 */
export function shareRings<Core extends Signals>(
  redis: Redis,
  { booking, live, relays }: { readonly booking: Core; readonly live: Bell; readonly relays: boolean },
): SharedRings<Core> {
  const [changed, committed] = [createListeners<Changed>(), createListeners<() => void>()]
  const changes = openLine(redis, 'holdfast:rings:changed', (words) => {
    for (const listener of changed.all) listener(words === undefined || words === '' ? undefined : Number(words))
  })
  const commits = openLine(redis, 'holdfast:rings:committed', () => {
    for (const listener of committed.all) listener()
  })
  const stops = [
    booking.onChanged((tenantId) => changes.tell(String(tenantId ?? ''))),
    // A process that sends mail itself sends its own.
    relays ? () => {} : booking.onCommitted(() => commits.tell('')),
    shareBell(redis, live),
    changes.close,
    commits.close,
  ]
  return {
    booking: {
      ...booking,
      onChanged: (listener: Changed) => both(booking.onChanged(listener), changed.listen(listener)),
      onCommitted: (listener: () => void) => both(booking.onCommitted(listener), committed.listen(listener)),
    },
    close: () => {
      for (const stop of stops) stop()
    },
  }
}

/** Rung here, it rings everywhere. After a line that was cut it rings for no conversation, and those who look at all of them look. */
function shareBell(redis: Redis, bell: Bell): () => void {
  let isEcho = false
  const line = openLine(redis, 'holdfast:rings:conversation', (words = 'handoff ') => {
    const [kind, conversationId = ''] = words.split(' ')
    isEcho = true
    bell.ring(conversationId, kind === 'handoff')
    isEcho = false
  })
  const stop = bell.listen((conversationId, isHandoff) => {
    if (!isEcho) line.tell(`${isHandoff ? 'handoff' : 'words'} ${conversationId}`)
  })
  return both(stop, line.close)
}

function createListeners<Listener extends object>() {
  const all = new Set<Listener>()
  const listen: Listen<Listener> = (listener) => {
    all.add(listener)
    return () => all.delete(listener)
  }
  return { all, listen }
}

function both(stop: () => void, andStop: () => void): () => void {
  return () => {
    stop()
    andStop()
  }
}
