/** Lets so many in at once; the others wait, and come in the order they came. */
export interface Turnstile {
  /** Answers how to leave. */
  readonly enter: () => Promise<() => void>
}

export function createTurnstile(most: number): Turnstile {
  const waiting: (() => void)[] = []
  let inside = 0
  const leave = (): void => {
    const next = waiting.shift()
    if (next === undefined) inside--
    else next()
  }
  return {
    enter: async () => {
      if (inside < most) inside++
      else await new Promise<void>((resolve) => waiting.push(resolve))
      return leave
    },
  }
}
