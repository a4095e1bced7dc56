import type pg from 'pg'
import { isSealedAnew, seal, unseal } from '../shared/seal.ts'
import type { Secrets } from '../shared/secrets.ts'

type HasPool = { readonly pool: pg.Pool }

/** What is kept sealed for long. Answers kept for an Idempotency-Key are gone after a day. */
const places = [
  { table: 'staff_member', column: 'totp_secret' },
  { table: 'staff_member', column: 'totp_pending' },
  { table: 'staff_login', column: 'client_secret' },
  { table: 'webhook_endpoint', column: 'secret' },
  { table: 'webhook_endpoint', column: 'previous_secret' },
] as const

/** Seals with the newest secret, in the way of this release, what was sealed otherwise; tells how many there were. */
export async function reseal(db: HasPool, secrets: Secrets): Promise<number> {
  const old = await listOld(db, secrets)
  for (const { table, column, tenantId, sealed } of old) {
    // Every sealed value is like no other; one that was written anew meanwhile is left alone.
    const values = [tenantId, sealed, seal(secrets, unseal(secrets, sealed))]
    await db.pool.query(`UPDATE ${table} SET ${column} = $3 WHERE tenant_id = $1 AND ${column} = $2`, values)
  }
  return old.length
}

/** How many would be sealed anew. */
export async function countOldSeals(db: HasPool, secrets: Secrets): Promise<number> {
  return (await listOld(db, secrets)).length
}

type Sealed = (typeof places)[number] & { readonly tenantId: number; readonly sealed: Buffer }

async function listOld({ pool }: HasPool, secrets: Secrets): Promise<readonly Sealed[]> {
  const found: Sealed[] = []
  for (const place of places) {
    const { table, column } = place
    const { rows } = await pool.query<Pick<Sealed, 'tenantId' | 'sealed'>>(
      `SELECT tenant_id AS "tenantId", ${column} AS sealed FROM ${table} WHERE ${column} IS NOT NULL`,
    )
    found.push(...rows.filter(({ sealed }) => !isSealedAnew(secrets, sealed)).map((row) => ({ ...place, ...row })))
  }
  return found
}
