/** Something that happens, and those who want to know. */
export interface Signal<Told = void> {
  readonly tell: (told: Told) => void
  /** Answers how to stop listening. */
  readonly listen: (listener: (told: Told) => void) => () => void
}

export function createSignal<Told = void>(): Signal<Told> {
  const listeners = new Set<(told: Told) => void>()
  return {
    tell: (told) => {
      for (const listener of listeners) listener(told)
    },
    listen: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
