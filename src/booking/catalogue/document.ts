import type { Question, Requirement, Resource, Schedule, ScheduleOverride, Service, Tenant } from '../model.ts'

/** A tenant's whole catalogue as rows, ids and archived ones included: what is edited, compared and kept under each version's number. */
export interface CatalogueDocument extends Pick<
  Tenant,
  'id' | 'slug' | 'name' | 'timeZone' | 'locales' | 'currency' | 'contact' | 'policies' | 'theme' | 'version'
> {
  readonly resources: readonly ResourceRow[]
  /** In the order they are offered. */
  readonly services: readonly ServiceRow[]
  readonly schedules: readonly ScheduleRow[]
  readonly overrides: readonly OverrideRow[]
  readonly questions: readonly QuestionRow[]
}

export interface ResourceRow extends Omit<Resource, 'lineage' | 'below' | 'timeZone'> {
  readonly parentId: number | null
  /** Null: that of what it lies in, or the business's. */
  readonly timeZone: string | null
  readonly archived: boolean
}

export interface ServiceRow extends Omit<Service, 'price' | 'requirements'> {
  readonly priceMinor: number | null
  readonly requirements: readonly Requirement[]
  readonly archived: boolean
}

/** Exactly one of the two is a number. */
export interface TimetableOwner {
  readonly resourceId: number | null
  readonly serviceId: number | null
}

export interface ScheduleRow extends Schedule, TimetableOwner {
  readonly id: number
}

export interface OverrideRow extends ScheduleOverride, TimetableOwner {
  readonly id: number
}

export interface QuestionRow extends Question {
  readonly id: number
}

/** What a version keeps: everything but whose it is and its number. */
export type CatalogueSnapshot = Omit<CatalogueDocument, 'id' | 'slug' | 'version'>

export function snapshotOf({ id: _id, slug: _slug, version: _version, ...snapshot }: CatalogueDocument): CatalogueSnapshot {
  return snapshot
}

export function sameOwner(a: TimetableOwner, b: TimetableOwner): boolean {
  return a.resourceId === b.resourceId && a.serviceId === b.serviceId
}
