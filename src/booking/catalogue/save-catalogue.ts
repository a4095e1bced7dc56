import { ok, refuse, type Result } from '../../shared/result.ts'
import type { BookingDeps } from '../deps.ts'
import type { TenantSource } from '../load-tenant.ts'
import type { Tenant } from '../model.ts'
import { findVersion, listVersions, writeVersion } from '../sql/catalogue-versions.ts'
import { loadCatalogue } from '../sql/load-catalogue.ts'
import { beginSave, writeCatalogue, type Transaction } from '../sql/save-catalogue.ts'
import { applyEdit } from './apply-edit.ts'
import { checkEdit } from './check-edit.ts'
import { checkUse } from './check-use.ts'
import type { CatalogueRefusal, SaveCatalogue, SavedCatalogue } from './desk.ts'
import { diffCatalogue, sameJson } from './diff-catalogue.ts'
import { snapshotOf, type CatalogueDocument } from './document.ts'
import { editedPart, type CatalogueEdit } from './edit.ts'
import { restoreVersion } from './restore-version.ts'

/** What is to become of the catalogue: an edit, or an earlier version. */
export type Wish = { readonly edit: CatalogueEdit } | { readonly restore: number }

export interface SaveDeps {
  readonly booking: BookingDeps
  readonly tenants: TenantSource
}

/** A claim that is written at this moment may meet one that is being moved to another unit: then everything is looked at anew. */
const TRIES = 3

/**
 * One version: the rows, the tenant's number, what changed and the whole as it stands then, in one transaction. Saves of one tenant come
 * one after the other. Refuses with everything a CatalogueRefusal can be.
 */
export async function saveCatalogue(
  deps: SaveDeps,
  tenant: Tenant,
  wish: Wish,
  input: SaveCatalogue,
): Promise<Result<SavedCatalogue, CatalogueRefusal>> {
  for (let tries = 1; ; tries++) {
    try {
      const saved = await inTransaction(deps.booking, (db) => saveWithin(deps.booking, db, { tenantId: tenant.id, wish, input }))
      if (saved.ok) {
        deps.booking.touched({ tenantId: tenant.id, claims: undefined })
        await deps.tenants.reload(tenant)
        deps.booking.changed(tenant.id)
      }
      return saved
    } catch (error) {
      if (isOverlap(error) && tries < TRIES) continue
      // Perhaps it was committed all the same.
      deps.booking.touched({ tenantId: tenant.id, claims: undefined })
      throw error
    }
  }
}

/** Commits what went well; a refusal leaves nothing behind. */
async function inTransaction<T, E>(deps: BookingDeps, run: (db: Transaction) => Promise<Result<T, E>>): Promise<Result<T, E>> {
  const db = await deps.pool.connect()
  try {
    await db.query('BEGIN')
    const answer = await run(db)
    await db.query(answer.ok ? 'COMMIT' : 'ROLLBACK')
    db.release()
    return answer
  } catch (error) {
    // A connection that failed half way is not used again.
    db.release(true)
    throw error
  }
}

interface Saving {
  readonly tenantId: number
  readonly wish: Wish
  readonly input: SaveCatalogue
}

async function saveWithin(deps: BookingDeps, db: Transaction, saving: Saving): Promise<Result<SavedCatalogue, CatalogueRefusal>> {
  const { tenantId, wish, input } = saving
  await beginSave(db, tenantId)
  const before = await loadCatalogue(db, { id: tenantId })
  if (before === undefined) throw new Error(`tenant ${tenantId} is gone`)
  const conflict = await findConflict(db, before, saving)
  if (conflict !== undefined) return refuse(conflict)
  const wanted = await fulfil(db, before, wish)
  if (!wanted.ok) return wanted
  const after = wanted.value
  const changes = diffCatalogue(snapshotOf(before), snapshotOf(after))
  if (changes.length === 0) return ok({ version: before.version, changes, catalogue: before })
  const now = deps.clock.now()
  const inTheWay = await checkUse(db, { before, after, now, acceptOutside: input.acceptOutside === true })
  if (inTheWay !== undefined) return refuse(inTheWay)
  await writeVersion(db, tenantId, firstVersion(before, now))
  await writeCatalogue(db, before, after, now)
  // Read back: what is kept is what is there.
  const saved = await loadCatalogue(db, { id: tenantId })
  if (saved === undefined) throw new Error(`tenant ${tenantId} is gone`)
  const restoredFrom = 'restore' in wish ? wish.restore : null
  await writeVersion(db, tenantId, {
    number: saved.version,
    at: now,
    staffId: input.staffId,
    restoredFrom,
    changes,
    snapshot: snapshotOf(saved),
  })
  return ok({ version: saved.version, changes, catalogue: saved })
}

/** What was there before the first save is a version too: conversations were answered from it. */
function firstVersion(before: CatalogueDocument, now: number) {
  return { number: before.version, at: now, staffId: null, restoredFrom: null, changes: [], snapshot: snapshotOf(before) }
}

async function fulfil(db: Transaction, before: CatalogueDocument, wish: Wish): Promise<Result<CatalogueDocument, CatalogueRefusal>> {
  if ('restore' in wish) {
    const version = await findVersion(db, before.id, wish.restore)
    return version === undefined ? refuse({ code: 'version_not_found' }) : ok(restoreVersion(before, version.snapshot))
  }
  return editCatalogue(before, wish.edit)
}

/** Pure: the edited catalogue, or what is wrong with it. */
export function editCatalogue(before: CatalogueDocument, edit: CatalogueEdit): Result<CatalogueDocument, CatalogueRefusal> {
  const after = applyEdit(before, edit)
  if (after === undefined) return refuse({ code: 'catalogue_part_not_found' })
  const issues = checkEdit(after, edit)
  return issues.length === 0 ? ok(after) : refuse({ code: 'catalogue_invalid', issues })
}

/** Two people may change different things at once; the second to change the same thing is told what the first did. */
async function findConflict(
  db: Transaction,
  before: CatalogueDocument,
  { tenantId, wish, input }: Saving,
): Promise<CatalogueRefusal | undefined> {
  if (input.basedOn === before.version) return undefined
  const known = await findVersion(db, tenantId, input.basedOn)
  const then: CatalogueDocument | undefined = known && { ...before, ...known.snapshot }
  if (then !== undefined && 'edit' in wish && sameJson(editedPart(then, wish.edit), editedPart(before, wish.edit))) return undefined
  const versions = (await listVersions(db, tenantId, { before: undefined, limit: 20 })).filter(({ number }) => number > input.basedOn)
  const changes = known === undefined ? [] : diffCatalogue(known.snapshot, snapshotOf(before))
  return { code: 'catalogue_changed', version: before.version, changes, versions }
}

function isOverlap(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '23P01'
}
