/** Nudges between what writes and what watches in one process: which conversation was touched. Nothing depends on one being heard. */
export interface LiveBell {
  readonly ring: (conversationId: string, isHandoff?: boolean) => void
  /** Answers how to stop listening. */
  readonly listen: (listener: (conversationId: string, isHandoff: boolean) => void) => () => void
}

export function createLiveBell(): LiveBell {
  const listeners = new Set<(conversationId: string, isHandoff: boolean) => void>()
  return {
    ring: (conversationId, isHandoff = false) => {
      for (const listener of listeners) listener(conversationId, isHandoff)
    },
    listen: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
