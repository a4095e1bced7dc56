import { checkNames, checkRange, isTimeZone } from './checks.ts'
import type { CatalogueDocument, ResourceRow } from './document.ts'
import type { Issue } from './issue.ts'

export function checkResource(catalogue: CatalogueDocument, id: number): Issue[] {
  const resource = catalogue.resources.find((one) => one.id === id)
  if (resource === undefined) return []
  return [
    ...checkNames(resource, catalogue.resources),
    ...checkRange('capacity', resource.capacity, [1, 1_000]),
    ...(resource.timeZone === null || isTimeZone(resource.timeZone) ? [] : [{ field: 'timeZone', code: 'zone_unknown' as const }]),
    ...checkParent(catalogue, resource),
    ...checkPartySize(catalogue, resource),
  ]
}

/** Archiving: nothing below may be left in the air, and no service may be left short. Bringing back: its place must be there. */
export function checkArchived(
  catalogue: CatalogueDocument,
  { id, archived }: { readonly id: number; readonly archived: boolean },
): Issue[] {
  if (!archived) return checkResource(catalogue, id)
  const parts = catalogue.resources.filter((one) => one.parentId === id && !one.archived)
  const short = catalogue.services.filter(
    (service) => !service.archived && service.requirements.some((one) => !one.optional && one.resourceIds.length < one.quantity),
  )
  return [
    ...(parts.length === 0 ? [] : [{ field: 'archived', code: 'has_parts' as const, params: { names: namesOf(parts) } }]),
    ...(short.length === 0 ? [] : [{ field: 'archived', code: 'needed_by' as const, params: { names: namesOf(short) } }]),
  ]
}

function checkParent({ resources }: CatalogueDocument, resource: ResourceRow): Issue[] {
  const field = 'parentId'
  const seen = new Set([resource.id])
  for (let next = resource.parentId; next !== null;) {
    const parent = resources.find(({ id }) => id === next)
    if (parent === undefined) return [{ field, code: 'parent_unknown' }]
    if (parent.archived) return [{ field, code: 'parent_archived', params: { name: parent.name } }]
    if (seen.has(parent.id)) return [{ field, code: 'parent_loop' }]
    seen.add(parent.id)
    next = parent.parentId
  }
  return []
}

/** A class of eight in a room that is now for six. */
function checkPartySize({ services, resources }: CatalogueDocument, resource: ResourceRow): Issue[] {
  const capacityOf = (id: number) => resources.find((one) => one.id === id)?.capacity ?? 0
  const tooLarge = services.filter(
    (service) =>
      !service.archived &&
      service.requirements.some(
        ({ takes, resourceIds }) =>
          takes === 'party' && resourceIds.includes(resource.id) && service.maxParty > Math.max(...resourceIds.map(capacityOf)),
      ),
  )
  return tooLarge.length === 0 ? [] : [{ field: 'capacity', code: 'needed_by', params: { names: namesOf(tooLarge) } }]
}

function namesOf(rows: readonly { readonly name: string }[]): string {
  return rows.map(({ name }) => name).join(', ')
}
