const listeners = new Set<() => void>()

/** Told by any call that was answered 401; the shell then leads to the sign-in and back. */
export const sessionEnded = {
  tell: (): void => listeners.forEach((listener) => listener()),
  listen: (listener: () => void): (() => void) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  },
}
