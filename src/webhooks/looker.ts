export interface Looker {
  /** Look now, or once more when it is being done. */
  readonly wake: () => void
  readonly isBusy: () => boolean
  /** Resolves when the look that is under way has ended; afterwards there is none. */
  readonly stop: () => Promise<void>
}

export interface LookerOptions {
  /** Answers whether there may be more. */
  readonly look: () => Promise<boolean>
  readonly pollMs: number
  readonly failed: (error: unknown) => void
}

/** Looks whenever it is woken and otherwise now and then: one look at a time, and no waking is lost. */
export function createLooker({ look, pollMs, failed }: LookerOptions): Looker {
  let stopped = false
  let again = false
  let looking: Promise<void> | undefined
  let timer: NodeJS.Timeout | undefined

  const lookOn = async () => {
    while (again && !stopped) {
      again = false
      if (await look()) again = true
    }
  }

  const wake = (): void => {
    again = true
    if (stopped || looking !== undefined) return
    clearTimeout(timer)
    looking = lookOn()
      .catch((error: unknown) => {
        // Not at once: what was in the way may still be.
        again = false
        failed(error)
      })
      .finally(() => {
        looking = undefined
        if (again) wake()
        else if (!stopped) timer = setTimeout(wake, pollMs)
      })
  }

  wake()
  return {
    wake,
    isBusy: () => looking !== undefined,
    stop: async () => {
      stopped = true
      await looking
      clearTimeout(timer)
    },
  }
}
