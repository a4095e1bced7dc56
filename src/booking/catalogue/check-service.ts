import type { Requirement } from '../model.ts'
import { checkLength, checkNames, checkRange, checkText } from './checks.ts'
import type { CatalogueDocument, ResourceRow, ServiceRow } from './document.ts'
import type { Issue } from './issue.ts'

/** Least and most of every number, as the database has them. */
const ranges = {
  durationMinutes: [1, 1440],
  gridMinutes: [1, 1440],
  bufferBeforeMinutes: [0, 720],
  bufferAfterMinutes: [0, 720],
  noticeMinutes: [0, 525_600],
  horizonDays: [1, 730],
  cancelWindowMinutes: [0, 525_600],
  rescheduleWindowMinutes: [0, 525_600],
  maxUpcomingPerCustomer: [1, 1_000],
  minParty: [1, 1_000],
  maxParty: [1, 1_000],
} as const satisfies Partial<Record<keyof ServiceRow, readonly [number, number]>>

export function checkService(catalogue: CatalogueDocument, id: number): Issue[] {
  const service = catalogue.services.find((one) => one.id === id)
  if (service === undefined) return []
  const fields = Object.keys(ranges) as (keyof typeof ranges)[]
  const issues = [
    ...checkNames(service, catalogue.services),
    ...checkLength('description', service.description, 1_000),
    ...service.keywords.flatMap((word, index) => checkText(`keywords.${index}`, word, 80)),
    ...fields.flatMap((field) => checkRange(field, service[field], ranges[field])),
    ...(service.priceMinor === null ? [] : checkRange('priceMinor', service.priceMinor, [0, 2_000_000_000])),
    ...service.requirements.flatMap((one, index) => checkRequirement(catalogue, service, one, `requirements.${index}`)),
  ]
  if (service.maxParty < service.minParty) issues.push({ field: 'maxParty', code: 'party_order', params: { min: service.minParty } })
  // Nothing would ever be in the way: one time could be sold without end.
  if (!service.requirements.some(({ optional }) => !optional)) issues.push({ field: 'requirements', code: 'needs_resource' })
  return issues
}

function checkRequirement(catalogue: CatalogueDocument, service: ServiceRow, requirement: Requirement, field: string): Issue[] {
  const { resourceIds, quantity, takes, label } = requirement
  const pool = resourceIds.map((id) => catalogue.resources.find((resource) => resource.id === id))
  const ids = `${field}.resourceIds`
  const issues: Issue[] = [...checkText(`${field}.label`, label, 60), ...checkRange(`${field}.quantity`, quantity, [1, 100])]
  const archived = pool.find((resource) => resource?.archived)
  if (pool.includes(undefined)) issues.push({ field: ids, code: 'resource_unknown' })
  if (archived !== undefined) issues.push({ field: ids, code: 'resource_archived', params: { name: archived.name } })
  if (new Set(resourceIds).size < resourceIds.length) issues.push({ field: ids, code: 'pool_twice' })
  if (pool.length === 0) issues.push({ field: ids, code: 'pool_empty' })
  else if (pool.length < quantity) issues.push({ field: ids, code: 'pool_too_small', params: { quantity, has: pool.length } })
  if (takes === 'pattern' && service.kind !== 'session') issues.push({ field: `${field}.takes`, code: 'pattern_needs_session' })
  return [...issues, ...checkParty(service, requirement, pool, field)]
}

/** The largest party has to find room somewhere. */
function checkParty(service: ServiceRow, { takes }: Requirement, pool: readonly (ResourceRow | undefined)[], field: string): Issue[] {
  const most = Math.max(0, ...pool.map((resource) => resource?.capacity ?? 0))
  if (takes !== 'party' || pool.length === 0 || service.maxParty <= most) return []
  return [{ field: `${field}.takes`, code: 'party_too_large', params: { max: service.maxParty, capacity: most } }]
}
