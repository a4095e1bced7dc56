import { sameOwner, type CatalogueDocument, type ServiceRow } from './document.ts'
import type { CatalogueEdit, QuestionDraft, ResourceDraft, ServiceDraft } from './edit.ts'

/** The catalogue as it would be; undefined when what is to be changed is not there. Pure; nothing is checked here. */
export function applyEdit(catalogue: CatalogueDocument, edit: CatalogueEdit): CatalogueDocument | undefined {
  switch (edit.kind) {
    case 'business':
      return withTerms(catalogue, { ...catalogue, ...edit.business })
    case 'theme':
      return { ...catalogue, theme: edit.theme }
    case 'policies':
      return { ...catalogue, policies: edit.policies }
    case 'service':
      return withTerms(catalogue, withService(catalogue, edit.service))
    case 'service_archived':
      return withArchived(catalogue, 'services', edit)
    case 'service_order':
      return { ...catalogue, services: inOrder(catalogue.services, edit.ids) }
    case 'resource':
      return withResource(catalogue, edit.resource)
    case 'resource_archived':
      return withoutArchivedParts(withArchived(catalogue, 'resources', edit))
    case 'timetable':
      return withTimetable(catalogue, edit)
    case 'question':
      return withQuestion(catalogue, edit.question)
    case 'question_removed':
      return catalogue.questions.some(({ id }) => id === edit.id)
        ? { ...catalogue, questions: catalogue.questions.filter(({ id }) => id !== edit.id) }
        : undefined
  }
}

/** Whatever a price means to who was offered it: another one makes the offers under the old void. */
function withTerms(before: CatalogueDocument, after: CatalogueDocument | undefined): CatalogueDocument | undefined {
  if (after === undefined) return undefined
  const services = after.services.map((service) => {
    const old = before.services.find(({ id }) => id === service.id)
    const isOther = old !== undefined && termsOf(before, old) !== termsOf(after, service)
    return isOther ? { ...service, priceVersion: nextPriceVersion(old.priceVersion) } : service
  })
  return { ...after, services }
}

export function termsOf({ currency }: CatalogueDocument, { priceMinor, pricePer }: ServiceRow): string {
  return JSON.stringify([priceMinor, priceMinor === null ? null : currency, pricePer])
}

// Two bytes of a slot id. Offers live for a day: by the time it comes round again none is left.
export function nextPriceVersion(version: number): number {
  return (version % 65_535) + 1
}

function withService(catalogue: CatalogueDocument, { id, ...draft }: ServiceDraft): CatalogueDocument | undefined {
  const { services } = catalogue
  if (id === undefined)
    return { ...catalogue, services: [...services, { ...draft, id: nextId(services), priceVersion: 1, archived: false }] }
  if (!services.some((service) => service.id === id)) return undefined
  return { ...catalogue, services: services.map((service) => (service.id === id ? { ...service, ...draft } : service)) }
}

function withResource(catalogue: CatalogueDocument, { id, ...draft }: ResourceDraft): CatalogueDocument | undefined {
  const { resources } = catalogue
  if (id === undefined) return { ...catalogue, resources: [...resources, { ...draft, id: nextId(resources), archived: false }] }
  if (!resources.some((resource) => resource.id === id)) return undefined
  return { ...catalogue, resources: resources.map((resource) => (resource.id === id ? { ...resource, ...draft } : resource)) }
}

function withArchived<Part extends 'services' | 'resources'>(
  catalogue: CatalogueDocument,
  part: Part,
  { id, archived }: { readonly id: number; readonly archived: boolean },
): CatalogueDocument | undefined {
  if (!catalogue[part].some((row) => row.id === id)) return undefined
  return { ...catalogue, [part]: catalogue[part].map((row) => (row.id === id ? { ...row, archived } : row)) }
}

/** What is not used any more is in no pool. */
function withoutArchivedParts(catalogue: CatalogueDocument | undefined): CatalogueDocument | undefined {
  if (catalogue === undefined) return undefined
  const gone = new Set(catalogue.resources.filter(({ archived }) => archived).map(({ id }) => id))
  const services = catalogue.services.map((service) => ({
    ...service,
    requirements: service.requirements.map((one) => ({ ...one, resourceIds: one.resourceIds.filter((id) => !gone.has(id)) })),
  }))
  return { ...catalogue, services }
}

function inOrder(services: readonly ServiceRow[], ids: readonly number[]): ServiceRow[] {
  const place = (id: number) => (ids.includes(id) ? ids.indexOf(id) : ids.length)
  return services.toSorted((a, b) => place(a.id) - place(b.id))
}

function withTimetable(catalogue: CatalogueDocument, edit: CatalogueEdit & { readonly kind: 'timetable' }): CatalogueDocument | undefined {
  const { owner } = edit
  const owners = owner.serviceId === null ? catalogue.resources : catalogue.services
  if (!owners.some(({ id }) => id === (owner.serviceId ?? owner.resourceId))) return undefined
  return {
    ...catalogue,
    schedules: replaced(catalogue.schedules, edit.schedules, owner),
    overrides: replaced(catalogue.overrides, edit.overrides, owner),
  }
}

/** Rows that say the same keep their ids: what did not change is not written, and does not count as a change. */
function replaced<Row extends object, Kept extends Row & CatalogueOwner>(
  rows: readonly Kept[],
  wanted: readonly Row[],
  owner: Owner,
): Kept[] {
  const others = rows.filter((row) => !sameOwner(row, owner))
  const own = rows.filter((row) => sameOwner(row, owner))
  let free = nextId(rows)
  const mine = wanted.map((row) => {
    const same = own.findIndex((kept) => meaning(kept) === meaning(row))
    const [kept] = same < 0 ? [] : own.splice(same, 1)
    // A row with the owner and an id added is what the list is made of.
    return kept ?? ({ ...row, ...owner, id: free++ } as unknown as Kept)
  })
  return [...others, ...mine].toSorted((a, b) => a.id - b.id)
}

type Owner = { readonly resourceId: number | null; readonly serviceId: number | null }
type CatalogueOwner = Owner & { readonly id: number }

function meaning(row: object): string {
  const { id: _id, resourceId: _resource, serviceId: _service, ...rest } = row as Partial<CatalogueOwner>
  return JSON.stringify(Object.entries(rest).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

function withQuestion(catalogue: CatalogueDocument, { id, ...draft }: QuestionDraft): CatalogueDocument | undefined {
  const { questions } = catalogue
  if (id === undefined) return { ...catalogue, questions: [...questions, { ...draft, id: nextId(questions) }] }
  if (!questions.some((question) => question.id === id)) return undefined
  return { ...catalogue, questions: questions.map((question) => (question.id === id ? { ...draft, id } : question)) }
}

function nextId(rows: readonly { readonly id: number }[]): number {
  return Math.max(0, ...rows.map(({ id }) => id)) + 1
}
