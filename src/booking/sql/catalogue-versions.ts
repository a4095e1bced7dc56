import type { EpochMs } from '../../shared/clock.ts'
import type { CatalogueChange } from '../catalogue/diff-catalogue.ts'
import type { CatalogueSnapshot } from '../catalogue/document.ts'
import { isoInstant } from './list-claims.ts'
import type { Transaction } from './save-catalogue.ts'

/** One version without its snapshot. `staffId` null: it was there before anybody saved. */
export interface CatalogueVersion {
  readonly number: number
  readonly at: EpochMs
  readonly staffId: string | null
  readonly restoredFrom: number | null
  readonly changes: readonly CatalogueChange[]
}

export interface NewVersion extends CatalogueVersion {
  readonly snapshot: CatalogueSnapshot
}

/** Keeps what is there already: the first of a number is the one that was committed with it. */
export async function writeVersion(db: Transaction, tenantId: number, version: NewVersion): Promise<void> {
  const { number, at, staffId, restoredFrom, changes, snapshot } = version
  await db.query(
    `INSERT INTO catalogue_version (tenant_id, number, at, staff_id, restored_from, changes, snapshot)
     VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING`,
    [tenantId, number, isoInstant(at), staffId, restoredFrom, JSON.stringify(changes), JSON.stringify(snapshot)],
  )
}

const columns = `number::float8 AS number, (extract(epoch FROM at) * 1000)::float8 AS at, staff_id AS "staffId",
  restored_from::float8 AS "restoredFrom", changes`

/** Newest first, those below `before`. */
export async function listVersions(
  db: Transaction,
  tenantId: number,
  page: { readonly before: number | undefined; readonly limit: number },
): Promise<CatalogueVersion[]> {
  const answer = await db.query<CatalogueVersion>(
    `SELECT ${columns} FROM catalogue_version WHERE tenant_id = $1 AND ($2::bigint IS NULL OR number < $2) ORDER BY number DESC LIMIT $3`,
    [tenantId, page.before ?? null, page.limit],
  )
  return answer.rows
}

export async function findVersion(db: Transaction, tenantId: number, number: number): Promise<NewVersion | undefined> {
  const answer = await db.query<NewVersion>(`SELECT ${columns}, snapshot FROM catalogue_version WHERE tenant_id = $1 AND number = $2`, [
    tenantId,
    number,
  ])
  return answer.rows[0]
}
