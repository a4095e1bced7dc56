import type { ConversationKey } from '../ui/api.ts'

export interface StoredConversation extends ConversationKey {
  /** How far the server's clock was ahead of this browser's. */
  readonly aheadMs?: number | undefined
}

/** Where the browser keeps which conversation is its own: a reload and a second tab show the same one. */
export interface ConversationStore {
  readonly get: () => StoredConversation | undefined
  /** Looks again at what another tab may have begun. */
  readonly reread: () => StoredConversation | undefined
  readonly set: (key: StoredConversation) => void
  readonly clear: () => void
}

/** Falls back to memory where storage is blocked: the chat works, only a reload forgets it. */
export function openConversationStore(tenant: string): ConversationStore {
  const name = `holdfast.conversation.${tenant}`
  let kept = readKey(name)
  return {
    get: () => kept,
    reread: () => (kept = readKey(name)),
    set: (key) => {
      kept = key
      attempt(() => localStorage.setItem(name, JSON.stringify(key)))
    },
    clear: () => {
      kept = undefined
      attempt(() => localStorage.removeItem(name))
    },
  }
}

function readKey(name: string): StoredConversation | undefined {
  const stored = attempt(() => JSON.parse(localStorage.getItem(name) ?? 'null') as Partial<StoredConversation> | null)
  return typeof stored?.id === 'string' && typeof stored.token === 'string'
    ? { id: stored.id, token: stored.token, aheadMs: stored.aheadMs }
    : undefined
}

function attempt<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}
