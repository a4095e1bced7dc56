import type { EpochMs } from '../../shared/clock.ts'
import type { Result } from '../../shared/result.ts'
import type { Tenant } from '../model.ts'
import type { CatalogueVersion } from '../sql/catalogue-versions.ts'
import type { CatalogueChange } from './diff-catalogue.ts'
import type { CatalogueDocument } from './document.ts'
import type { CatalogueEdit } from './edit.ts'
import type { Issue } from './issue.ts'

/** Something to come that a change has to do with. `reference` null: somebody holds it until `heldUntil`. */
export interface AffectedTime {
  readonly reference: string | null
  readonly heldUntil: EpochMs | null
  readonly service: string
  readonly start: EpochMs
  readonly resources: readonly string[]
}

export interface AffectedTimes {
  /** Soonest first, the first twenty. */
  readonly first: readonly AffectedTime[]
  readonly count: number
}

export type CatalogueRefusal =
  | { readonly code: 'catalogue_invalid'; readonly issues: readonly Issue[] }
  /** Somebody saved the same part since: what they changed, and as which versions. */
  | {
      readonly code: 'catalogue_changed'
      readonly version: number
      readonly changes: readonly CatalogueChange[]
      readonly versions: readonly CatalogueVersion[]
    }
  | { readonly code: 'resource_in_use'; readonly resource: string; readonly times: AffectedTimes }
  /** Nothing forbids it: say `acceptOutside`. */
  | { readonly code: 'bookings_outside'; readonly times: AffectedTimes }
  | { readonly code: 'prices_held'; readonly until: EpochMs }
  | { readonly code: 'catalogue_part_not_found' }
  | { readonly code: 'version_not_found' }

export interface SaveCatalogue {
  /** The version the change was made on. */
  readonly basedOn: number
  readonly staffId: string | null
  /** Bookings that would be outside the new hours are known and stay. */
  readonly acceptOutside?: boolean | undefined
}

export interface SavedCatalogue {
  readonly version: number
  /** Empty: nothing was other than before, and nothing was written. */
  readonly changes: readonly CatalogueChange[]
  readonly catalogue: CatalogueDocument
}

export interface PreviewCatalogue {
  readonly edit: CatalogueEdit
  /** Of this service, or of the first that the change has to do with. */
  readonly serviceId?: number | undefined
  readonly from: EpochMs
  readonly to: EpochMs
  readonly partySize?: number | undefined
}

export interface PreviewSlot {
  readonly start: EpochMs
  readonly end: EpochMs
  readonly change: 'kept' | 'gained' | 'lost'
}

export interface CataloguePreview {
  /** Those the change can make a difference to, each with what it gains and loses in the range. */
  readonly services: readonly { readonly id: number; readonly name: string; readonly gained: number; readonly lost: number }[]
  readonly serviceId: number | null
  readonly slots: readonly PreviewSlot[]
  readonly outside: AffectedTimes
}

export interface NewTenant {
  readonly slug: string
  readonly name: string
  readonly timeZone: string
  readonly currency: string
  readonly locales: readonly string[]
  readonly email: string
}

export type TenantRefusal = { readonly code: 'slug_taken' } | { readonly code: 'tenant_invalid'; readonly issues: readonly Issue[] }

/** Where a business sets itself up: its catalogue with every version there was. Refusals are returned, faults thrown. */
export interface CatalogueDesk {
  /** As it is this moment: no copy is asked. */
  readonly read: (tenant: Tenant) => Promise<CatalogueDocument>
  readonly save: (tenant: Tenant, edit: CatalogueEdit, input: SaveCatalogue) => Promise<Result<SavedCatalogue, CatalogueRefusal>>
  /** Makes the catalogue what it was, as a new version. */
  readonly restore: (tenant: Tenant, number: number, input: SaveCatalogue) => Promise<Result<SavedCatalogue, CatalogueRefusal>>
  /** What restoring would change. */
  readonly compare: (tenant: Tenant, number: number) => Promise<Result<readonly CatalogueChange[], CatalogueRefusal>>
  /** What saving would do to the times on offer and to what is booked; writes nothing. */
  readonly preview: (tenant: Tenant, input: PreviewCatalogue) => Promise<Result<CataloguePreview, CatalogueRefusal>>
  /** Newest first. */
  readonly listVersions: (
    tenant: Tenant,
    page: { readonly before?: number | undefined; readonly limit: number },
  ) => Promise<readonly CatalogueVersion[]>
  /** The catalogue as it stood under a number. */
  readonly getVersion: (
    tenant: Tenant,
    number: number,
  ) => Promise<Result<CatalogueVersion & { readonly catalogue: CatalogueDocument }, CatalogueRefusal>>
  /** A business with nothing in it yet. */
  readonly createTenant: (input: NewTenant) => Promise<Result<Tenant, TenantRefusal>>
}
