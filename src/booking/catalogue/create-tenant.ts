import { refuse, ok, type Result } from '../../shared/result.ts'
import type { BookingDeps } from '../deps.ts'
import type { TenantSource } from '../load-tenant.ts'
import type { Tenant } from '../model.ts'
import { checkBusiness } from './check-business.ts'
import type { NewTenant, TenantRefusal } from './desk.ts'
import type { Issue } from './issue.ts'

/** What our own pages are called. */
const taken = new Set([
  'api',
  'assets',
  'console',
  'docs',
  'health',
  'healthz',
  'icon',
  'livez',
  'mcp',
  'metrics',
  'outbox',
  'readyz',
  'widget',
])

/** Ids are given one after the other; who takes the same at once tries the next. */
const TRIES = 20

/** Refuses with `slug_taken`, `tenant_invalid`. */
export async function createTenant(
  deps: BookingDeps,
  tenants: TenantSource,
  { slug, email, ...draft }: NewTenant,
): Promise<Result<Tenant, TenantRefusal>> {
  const contact = { email, phone: '', address: '' }
  const issues: Issue[] = checkBusiness({ ...draft, contact })
  if (!/^[a-z0-9][a-z0-9-]{0,62}$/.test(slug) || taken.has(slug)) issues.push({ field: 'slug', code: 'slug_form' })
  if (issues.length > 0) return refuse({ code: 'tenant_invalid', issues })
  const { name, timeZone, currency, locales } = draft
  for (let tries = 1; tries <= TRIES; tries++) {
    const written = await deps.pool.query(INSERT_TENANT, [slug, name, timeZone, locales, currency, JSON.stringify(contact)])
    const tenant = await tenants.bySlug(slug)
    if (tenant !== undefined) return written.rowCount === 1 ? ok(tenant) : refuse({ code: 'slug_taken' })
  }
  throw new Error('no id could be had for a new tenant')
}

// The demo is number 1, and stays it where it is written later.
const INSERT_TENANT = `
  INSERT INTO tenant (id, slug, name, time_zone, locales, currency, contact, policies)
  SELECT greatest(1, max(id)) + 1, $1, $2, $3, $4, $5, $6, '{}' FROM tenant
  ON CONFLICT DO NOTHING`
