import type { Question, Requirement, Schedule, ScheduleOverride } from '../model.ts'
import type { CatalogueDocument, ResourceRow, ServiceRow, TimetableOwner } from './document.ts'

/** Without an id it is a new one. A service's price version and everybody's `archived` are not for people to set. */
export type ServiceDraft = Omit<ServiceRow, 'id' | 'priceVersion' | 'archived' | 'requirements'> & {
  readonly id?: number | undefined
  readonly requirements: readonly Requirement[]
}
export type ResourceDraft = Omit<ResourceRow, 'id' | 'archived'> & { readonly id?: number | undefined }
export type QuestionDraft = Question & { readonly id?: number | undefined }
export type BusinessDraft = Pick<CatalogueDocument, 'name' | 'timeZone' | 'locales' | 'currency' | 'contact'>

/** One change of the catalogue as somebody makes it: the whole of one thing, as it should be from now on. */
export type CatalogueEdit =
  | { readonly kind: 'business'; readonly business: BusinessDraft }
  | { readonly kind: 'theme'; readonly theme: CatalogueDocument['theme'] }
  | { readonly kind: 'policies'; readonly policies: CatalogueDocument['policies'] }
  | { readonly kind: 'service'; readonly service: ServiceDraft }
  | { readonly kind: 'service_archived'; readonly id: number; readonly archived: boolean }
  /** Those not named keep their order behind the others. */
  | { readonly kind: 'service_order'; readonly ids: readonly number[] }
  | { readonly kind: 'resource'; readonly resource: ResourceDraft }
  | { readonly kind: 'resource_archived'; readonly id: number; readonly archived: boolean }
  | {
      readonly kind: 'timetable'
      readonly owner: TimetableOwner
      readonly schedules: readonly Schedule[]
      readonly overrides: readonly ScheduleOverride[]
    }
  | { readonly kind: 'question'; readonly question: QuestionDraft }
  | { readonly kind: 'question_removed'; readonly id: number }

/** What one edit replaces, to see whether somebody else has changed the same meanwhile; undefined: nothing that was there before. */
export function editedPart(catalogue: CatalogueDocument, edit: CatalogueEdit): unknown {
  switch (edit.kind) {
    case 'business': {
      const { name, timeZone, locales, currency, contact } = catalogue
      return { name, timeZone, locales, currency, contact }
    }
    case 'theme':
      return catalogue.theme
    case 'policies':
      return catalogue.policies
    case 'service':
      return catalogue.services.find(({ id }) => id === edit.service.id)
    case 'service_archived':
      return catalogue.services.find(({ id }) => id === edit.id)?.archived
    case 'service_order':
      return catalogue.services.map(({ id }) => id)
    case 'resource':
      return catalogue.resources.find(({ id }) => id === edit.resource.id)
    case 'resource_archived':
      return catalogue.resources.find(({ id }) => id === edit.id)?.archived
    case 'timetable':
      return timetableOf(catalogue, edit.owner)
    case 'question':
      return catalogue.questions.find(({ id }) => id === edit.question.id)
    case 'question_removed':
      return catalogue.questions.find(({ id }) => id === edit.id)
  }
}

function timetableOf({ schedules, overrides }: CatalogueDocument, owner: TimetableOwner) {
  const isOwners = (row: TimetableOwner) => row.resourceId === owner.resourceId && row.serviceId === owner.serviceId
  return [schedules.filter(isOwners), overrides.filter(isOwners)]
}
