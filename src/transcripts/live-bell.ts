/** Nudges between what writes and what watches in one process: which conversation was touched. Nothing depends on one being heard. */
export interface LiveBell {
  readonly ring: (conversationId: string) => void
  /** Answers how to stop listening. */
  readonly listen: (listener: (conversationId: string) => void) => () => void
}

export function createLiveBell(): LiveBell {
  const listeners = new Set<(conversationId: string) => void>()
  return {
    ring: (conversationId) => {
      for (const listener of listeners) listener(conversationId)
    },
    listen: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
