import { ok, refuse } from '../../shared/result.ts'
import { findVersion, listVersions } from '../sql/catalogue-versions.ts'
import { loadCatalogue } from '../sql/load-catalogue.ts'
import { createTenant } from './create-tenant.ts'
import type { CatalogueDesk } from './desk.ts'
import { diffCatalogue } from './diff-catalogue.ts'
import { snapshotOf, type CatalogueDocument } from './document.ts'
import { previewCatalogue } from './preview-catalogue.ts'
import { restoreVersion } from './restore-version.ts'
import { saveCatalogue, type SaveDeps } from './save-catalogue.ts'
import type { Tenant } from '../model.ts'

export function createCatalogueDesk(deps: SaveDeps): CatalogueDesk {
  const { pool } = deps.booking
  const read = async (tenant: Tenant): Promise<CatalogueDocument> => {
    const catalogue = await loadCatalogue(pool, { id: tenant.id })
    if (catalogue === undefined) throw new Error(`tenant ${tenant.id} is gone`)
    return catalogue
  }
  const getVersion: CatalogueDesk['getVersion'] = async (tenant, number) => {
    const kept = await findVersion(pool, tenant.id, number)
    const now = await read(tenant)
    if (kept !== undefined) {
      const { snapshot, ...version } = kept
      return ok({ ...version, catalogue: { ...snapshot, id: now.id, slug: now.slug, version: number } })
    }
    // Nobody has saved since: what stands is it.
    if (now.version !== number) return refuse({ code: 'version_not_found' })
    return ok({ number, at: deps.booking.clock.now(), staffId: null, restoredFrom: null, changes: [], catalogue: now })
  }
  return {
    read,
    save: (tenant, edit, input) => saveCatalogue(deps, tenant, { edit }, input),
    restore: (tenant, number, input) => saveCatalogue(deps, tenant, { restore: number }, input),
    compare: async (tenant, number) => {
      const kept = await findVersion(pool, tenant.id, number)
      if (kept === undefined) return refuse({ code: 'version_not_found' })
      const now = await read(tenant)
      return ok(diffCatalogue(snapshotOf(now), snapshotOf(restoreVersion(now, kept.snapshot))))
    },
    preview: (tenant, input) => previewCatalogue(deps.booking, tenant, input),
    listVersions: (tenant, { before, limit }) => listVersions(pool, tenant.id, { before, limit }),
    getVersion,
    createTenant: (input) => createTenant(deps.booking, deps.tenants, input),
  }
}
