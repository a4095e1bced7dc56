import type { UseQueryResult } from '@tanstack/react-query'
import type { BodyOf } from '../../../src/http/contract/console/operation.ts'
import type { Catalogue, ResourceRow } from '../../../src/http/contract/console/catalogue.ts'
import { setupOperations } from '../../../src/http/contract/console/setup.ts'
import { useState } from 'react'
import { dayKey } from '../../i18n/format.ts'
import { useRead } from '../api.ts'
import { useWorkplace } from '../shell/workplace.tsx'
import type { Problem } from '../problem.ts'
import type { AnswerOf } from '../../../src/http/contract/console/operation.ts'

export type SetupAnswer = AnswerOf<typeof setupOperations.getCatalogue>
export type CatalogueEdit = BodyOf<typeof setupOperations.previewCatalogue>['edit']
export type Owner = { readonly resourceId: number | null; readonly serviceId: number | null }

/** The set-up as it is now; every page of the area works on it. A reviewer may only look at old versions. */
export const useCatalogue = (): UseQueryResult<SetupAnswer, Problem> =>
  useRead(setupOperations.getCatalogue, {}, { enabled: useWorkplace().may('manager') })

/** The business's date by the server's clock. */
export function useToday(): string {
  const { timeZone } = useWorkplace().business
  const now = useCatalogue().data?.now
  const [here] = useState(() => Date.now())
  return dayKey(now ?? here, timeZone)
}

export interface Branch {
  readonly resource: ResourceRow
  readonly depth: number
}

/** The tree as lines, each below what it lies in. */
export function branchesOf({ resources }: Pick<Catalogue, 'resources'>, parentId: number | null = null, depth = 0): Branch[] {
  return resources
    .filter((resource) => resource.parentId === parentId && !resource.archived)
    .flatMap((resource) => [{ resource, depth }, ...branchesOf({ resources }, resource.id, depth + 1)])
}

/** "Maya Ångström" → "maya-angstrom". */
export function slugOf(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/ß/g, 'ss')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
}

export function freeSlug(name: string, taken: readonly { readonly slug: string }[]): string {
  const slug = slugOf(name) || 'x'
  const isFree = (wanted: string) => !taken.some((one) => one.slug === wanted)
  for (let count = 1; ; count++) {
    const wanted = count === 1 ? slug : `${slug}-${count}`
    if (isFree(wanted)) return wanted
  }
}

export const timetableOf = ({ schedules, overrides }: Catalogue, owner: Owner) => {
  const isOwners = (row: Owner) => row.resourceId === owner.resourceId && row.serviceId === owner.serviceId
  const bare = <Row extends Owner & { readonly id: number }>({ id: _id, resourceId: _resource, serviceId: _service, ...row }: Row) => row
  return { schedules: schedules.filter(isOwners).map(bare), overrides: overrides.filter(isOwners).map(bare) }
}
