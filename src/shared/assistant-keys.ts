/** A key as it is kept: enough to know it again, not to use it. */
export interface KeptKey {
  readonly id: string
  readonly name: string
  readonly scopes: readonly string[]
  /** It may say yes for the person it works for. */
  readonly trusted: boolean
  readonly createdAt: Date
  readonly lastUsedAt: Date | null
  readonly revokedAt: Date | null
}

/** The keys a business gives to assistants that somebody runs. */
export interface AssistantKeys {
  /** The key itself is answered once and kept nowhere. */
  readonly create: (input: {
    readonly tenantId: number
    readonly tenantSlug: string
    readonly name: string
    readonly scopes: readonly string[]
    readonly trusted: boolean
  }) => Promise<{ readonly id: string; readonly key: string }>
  /** Undefined for one that was never given out, was revoked or belongs to another business: the same answer for all. */
  readonly find: (tenantId: number, key: string) => Promise<KeptKey | undefined>
  readonly list: (tenantId: number) => Promise<readonly KeptKey[]>
  /** False when there is no such key that still works. */
  readonly revoke: (tenantId: number, id: string) => Promise<boolean>
}

const form = /^hk_([a-z0-9][a-z0-9-]{0,62})_([\w-]{32})$/

/** Which business a key is for; undefined for what is no key of ours. */
export function tenantOfKey(key: string): string | undefined {
  return form.exec(key)?.[1]
}
