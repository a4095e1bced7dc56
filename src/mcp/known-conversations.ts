import type { Conversation } from '../transcripts/index.ts'

/** Another process may have learnt whom it is for meanwhile, or erased it: a call that only looks may be so much behind. */
const KNOWN_MS = 2_000
const MOST_KNOWN = 5_000

/**
 * The conversations of calls that only look, for a moment: an assistant looks several times in a row. Whatever holds, books or changes reads
 * its conversation anew.
 */
export interface KnownConversations {
  readonly find: (key: string, read: () => Promise<Conversation | undefined>) => Promise<Conversation | undefined>
  /** Something was learnt about one of them. */
  readonly forget: (key: string) => void
}

export function createKnownConversations(): KnownConversations {
  const known = new Map<string, { readonly conversation: Conversation; readonly at: number }>()
  return {
    find: async (key, read) => {
      const seen = known.get(key)
      const at = performance.now()
      if (seen !== undefined && at - seen.at < KNOWN_MS) return seen.conversation
      const conversation = await read()
      if (known.size >= MOST_KNOWN) known.clear()
      if (conversation !== undefined) known.set(key, { conversation, at })
      return conversation
    },
    forget: (key) => void known.delete(key),
  }
}
