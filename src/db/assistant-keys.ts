import type { AssistantKeys, KeptKey } from '../shared/assistant-keys.ts'
import type { Clock } from '../shared/clock.ts'
import { isUuid, newToken, sha256, uuidV7 } from '../shared/ids.ts'
import type { Database } from './client.ts'

export interface AssistantKeyDeps extends Pick<Database, 'pool' | 'prisma'> {
  readonly clock: Clock
}

/** A key that another process revoked is refused at the latest so long after; one revoked here at once. */
const KNOWN_MS = 1_000
const MOST_KNOWN = 1_000

// 192 random bits need no slow hash: nobody finds them from it.
export function createAssistantKeys({ pool, prisma, clock }: AssistantKeyDeps): AssistantKeys {
  let known = new Map<string, { readonly kept: KeptKey; readonly at: number }>()
  const find = async (tenantId: number, key: string): Promise<KeptKey | undefined> => {
    const hash = sha256(key)
    const seen = known.get(`${tenantId} ${hash}`)
    if (seen !== undefined && performance.now() - seen.at < KNOWN_MS) return seen.kept
    // Whoever revokes meanwhile takes a new map: what was read before it is written into the old one.
    const [into, at] = [known, performance.now()]
    const found = await pool.query<KeptKey>(findSql, [tenantId, hash, new Date(clock.now()).toISOString()])
    const [kept] = found.rows
    if (into.size >= MOST_KNOWN) into.clear()
    if (kept !== undefined) into.set(`${tenantId} ${hash}`, { kept, at })
    return kept
  }
  return {
    create: async ({ tenantId, tenantSlug, name, scopes, trusted }) => {
      const key = `hk_${tenantSlug}_${newToken()}`
      const id = uuidV7(clock.now())
      const createdAt = new Date(clock.now())
      await prisma.assistantKey.create({ data: { tenantId, id, name, keyHash: sha256(key), scopes: [...scopes], trusted, createdAt } })
      return { id, key }
    },
    find,
    list: (tenantId) => prisma.assistantKey.findMany({ where: { tenantId }, omit: { keyHash: true }, orderBy: { id: 'asc' } }),
    revoke: async (tenantId, id) => {
      if (!isUuid(id)) return false
      const where = { tenantId, id, revokedAt: null }
      const { count } = await prisma.assistantKey.updateMany({ where, data: { revokedAt: new Date(clock.now()) } })
      known = new Map()
      return count > 0
    },
  }
}

// When it was last used is for people to read: to the minute, so that a busy key is not written with every call.
const findSql = `
  WITH used AS (
    UPDATE assistant_key SET last_used_at = $3::timestamptz
    WHERE tenant_id = $1 AND key_hash = $2 AND revoked_at IS NULL
      AND (last_used_at IS NULL OR last_used_at < $3::timestamptz - interval '1 minute')
  )
  SELECT id, name, scopes, trusted, created_at AS "createdAt", last_used_at AS "lastUsedAt", revoked_at AS "revokedAt"
  FROM assistant_key WHERE tenant_id = $1 AND key_hash = $2 AND revoked_at IS NULL`
