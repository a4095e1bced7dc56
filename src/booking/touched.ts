import type { Interval } from '../shared/interval.ts'
import { DAY_MS } from '../shared/zone-offsets.ts'
import type { Tenant } from './model.ts'

/** What a commit may have changed of what a business shows: the time of some resources, or its catalogue. */
export interface Touched {
  readonly tenantId: number
  /** Undefined: the catalogue, and with it everything. */
  readonly claims: (Interval & { readonly resourceIds: readonly number[] }) | undefined
}

/** Claims that were just written, as planned. */
export function touchedBy(tenantId: number, claims: readonly (Interval & { readonly resourceId: number })[]): Touched {
  return {
    tenantId,
    claims: {
      resourceIds: [...new Set(claims.map(({ resourceId }) => resourceId))],
      start: Math.min(...claims.map(({ start }) => start)),
      end: Math.max(...claims.map(({ end }) => end)),
    },
  }
}

/**
 * Claims of a hold or a booking that were let go: what is below its resources may have been taken with them, and its buffers may have
 * been others when it was made.
 */
export function touchedAround(tenant: Tenant, span: Interval, resourceIds: readonly number[]): Touched {
  const all = resourceIds.flatMap((id) => [id, ...(tenant.resources.get(id)?.below ?? [])])
  return { tenantId: tenant.id, claims: { resourceIds: [...new Set(all)], start: span.start - DAY_MS, end: span.end + DAY_MS } }
}

/** Ids of resources by their slugs, in that order; archived ones too. */
export function resourceIdsOf(tenant: Tenant, slugs: readonly { readonly id: string }[]): number[] {
  const all = [...tenant.resources.values(), ...(tenant.archived?.resources.values() ?? [])]
  return slugs.flatMap(({ id }) => all.filter(({ slug }) => slug === id).map((resource) => resource.id))
}

/** For the other processes. */
export function writeTouched({ tenantId, claims }: Touched): string {
  return JSON.stringify(claims === undefined ? [tenantId] : [tenantId, claims.start, claims.end, ...claims.resourceIds])
}

/** Undefined when another release of the product wrote it: then anything may have changed. */
export function readTouched(text: string): Touched | undefined {
  const numbers: unknown = parsed(text)
  if (!Array.isArray(numbers) || !numbers.every((one) => Number.isFinite(one))) return undefined
  const [tenantId, start, end, ...resourceIds] = numbers.map(Number)
  if (tenantId === undefined) return undefined
  return { tenantId, claims: start === undefined || end === undefined ? undefined : { start, end, resourceIds } }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
