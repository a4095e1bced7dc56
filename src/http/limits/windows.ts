/** Every budget is one of a minute. */
export const windowMs = 60_000

/** A budget for one key from its first call to the end of the window. Times are milliseconds of the process, not of the day. */
export interface LimitWindow {
  /** As far as this process knows, its own calls included. */
  used: number
  /** What the other processes have not been told yet. */
  unsettled: number
  endsAt: number
  /** It was over not long ago. Outlives the window. */
  troubledUntil: number
}

export interface LimitWindows {
  /** The window that runs now; a new one where none does. */
  readonly current: (key: string, now: number) => LimitWindow
  /** Undefined where none runs. */
  readonly find: (key: string, now: number) => LimitWindow | undefined
}

/**
 * The windows of one policy, `most` of them: whoever calls from ever new addresses must not fill the memory. In the order they began,
 * so what has ended is at the front; when all of them still run the oldest tenth is forgotten, which gives those callers their budget again.
 */
export function createLimitWindows(most = 100_000): LimitWindows {
  const windows = new Map<string, LimitWindow>()
  const find = (key: string, now: number): LimitWindow | undefined => {
    const window = windows.get(key)
    return window === undefined || window.endsAt <= now ? undefined : window
  }
  const forget = (now: number): void => {
    let tenth = most / 10
    for (const [key, window] of windows) {
      if (window.endsAt > now && tenth-- <= 0) return
      windows.delete(key)
    }
  }
  return {
    find,
    current: (key, now) => {
      const last = windows.get(key)
      if (last !== undefined && last.endsAt > now) return last
      windows.delete(key)
      if (windows.size >= most) forget(now)
      const window = { used: 0, unsettled: 0, endsAt: now + windowMs, troubledUntil: last?.troubledUntil ?? 0 }
      windows.set(key, window)
      return window
    },
  }
}
