import type { EpochMs } from '../shared/clock.ts'
import { tenantOf } from './catalogue/tenant-of.ts'
import type { BookingDeps } from './deps.ts'
import type { Tenant } from './model.ts'
import type { TouchLine } from './touch-line.ts'
import { currentVersion, loadCatalogue } from './sql/load-catalogue.ts'

/**
 * How long a copy is used before its version is looked up again (one row by its key); only another version is loaded anew. What decides
 * compares versions each time, and so does what would say "there is no such service". Longer where other processes say when they change
 * a catalogue: then this is for what they could not say.
 */
const LOOK_AGAIN_MS = 500
const LOOK_AGAIN_TOLD_MS = 10_000

export interface TenantSource {
  readonly bySlug: (slug: string) => Promise<Tenant | undefined>
  readonly byId: (id: number) => Promise<Tenant | undefined>
  /** Loads anew: a statement saw another catalogue version than this copy's. */
  readonly reload: (tenant: Tenant) => Promise<Tenant>
  /** This copy while it is current, else a new one. */
  readonly current: (tenant: Tenant) => Promise<Tenant>
}

/** Slugs come out of addresses that anybody may write: what is none is not asked for, and never in bytes that PostgreSQL does not take. */
const isSlug = /^[a-z0-9][a-z0-9-]{0,62}$/

interface Kept {
  readonly tenant: Promise<Tenant | undefined>
  readonly at: EpochMs
}

export interface TenantDeps extends Pick<BookingDeps, 'pool' | 'clock'> {
  readonly touches: Pick<TouchLine, 'listen'>
  /** Other processes are heard. */
  readonly isTold: () => boolean
}

/** Tenants by slug and id, kept in memory. */
export function createTenantSource(deps: TenantDeps): TenantSource {
  const bySlug = new Map<string, Kept>()
  const byId = new Map<number, string>()

  const load = async (key: { slug: string } | { id: number }): Promise<Tenant | undefined> => {
    const catalogue = await loadCatalogue(deps.pool, key)
    if (catalogue === undefined) return undefined
    byId.set(catalogue.id, catalogue.slug)
    return tenantOf(catalogue)
  }
  const remember = (slug: string, tenant: Promise<Tenant | undefined>): Promise<Tenant | undefined> => {
    bySlug.set(slug, { tenant, at: deps.clock.now() })
    // Neither a fault nor a name somebody made up is kept.
    tenant.then((found) => found ?? bySlug.delete(slug)).catch(() => bySlug.delete(slug))
    return tenant
  }
  const stillCurrent = async (kept: Promise<Tenant | undefined>, slug: string): Promise<Tenant | undefined> => {
    const tenant = await kept
    const isCurrent = tenant !== undefined && (await currentVersion(deps.pool, tenant.id)) === tenant.version
    return isCurrent ? tenant : load({ slug })
  }
  // A catalogue changed: every copy is compared before its next use, also one that is being read at this moment.
  deps.touches.listen((touched) => {
    if (touched?.claims === undefined) for (const [slug, kept] of bySlug) bySlug.set(slug, { ...kept, at: -Infinity })
  })
  const find = async (slug: string): Promise<Tenant | undefined> => {
    if (!isSlug.test(slug)) return undefined
    const kept = bySlug.get(slug)
    if (kept === undefined) return remember(slug, load({ slug }))
    if (Math.abs(deps.clock.now() - kept.at) < (deps.isTold() ? LOOK_AGAIN_TOLD_MS : LOOK_AGAIN_MS)) return kept.tenant
    return remember(slug, stillCurrent(kept.tenant, slug))
  }
  return {
    bySlug: find,
    byId: async (id) => {
      const slug = byId.get(id)
      return slug === undefined ? load({ id }) : find(slug)
    },
    reload: async (tenant) => (await remember(tenant.slug, load({ slug: tenant.slug }))) ?? tenant,
    current: async (tenant) => (await remember(tenant.slug, stillCurrent(Promise.resolve(tenant), tenant.slug))) ?? tenant,
  }
}
