import { sameOwner, type CatalogueSnapshot, type TimetableOwner } from './document.ts'

/** One thing that is other than before. `fields` only where it was there before and still is. Values as JSON, for the page to word. */
export interface CatalogueChange {
  readonly part: 'business' | 'theme' | 'policies' | 'service' | 'service_order' | 'resource' | 'hours' | 'question'
  /** Of a service, resource or question; of hours, their owner's. */
  readonly id: number | null
  /** Whose hours they are. */
  readonly of: 'service' | 'resource' | null
  readonly name: string
  readonly what: 'added' | 'changed' | 'archived' | 'brought_back' | 'removed'
  readonly fields: readonly FieldChange[]
}

export interface FieldChange {
  readonly field: string
  readonly before: unknown
  readonly after: unknown
}

export function diffCatalogue(before: CatalogueSnapshot, after: CatalogueSnapshot): CatalogueChange[] {
  const { name, timeZone, locales, currency, contact } = after
  const old = { name: before.name, timeZone: before.timeZone, locales: before.locales, currency: before.currency, ...before.contact }
  return [
    ...wholeChange('business', old, { name, timeZone, locales, currency, ...contact }, name),
    ...wholeChange('theme', before.theme, after.theme),
    ...wholeChange('policies', before.policies, after.policies),
    ...rowChanges('resource', before.resources, after.resources),
    ...rowChanges('service', before.services, after.services),
    ...orderChange(before, after),
    ...hoursChanges(before, after),
    ...rowChanges('question', before.questions.map(asNamed), after.questions.map(asNamed)),
  ]
}

function wholeChange(part: 'business' | 'theme' | 'policies', before: object, after: object, name = ''): CatalogueChange[] {
  const fields = fieldChanges(before, after)
  return fields.length === 0 ? [] : [{ part, id: null, of: null, name, what: 'changed', fields }]
}

interface Row {
  readonly id: number
  readonly name: string
  readonly archived?: boolean
}

function rowChanges(part: 'service' | 'resource' | 'question', before: readonly Row[], after: readonly Row[]): CatalogueChange[] {
  const change = (row: Row, what: CatalogueChange['what'], fields: readonly FieldChange[] = []): CatalogueChange => ({
    part,
    id: row.id,
    of: null,
    name: row.name,
    what,
    fields,
  })
  return [
    ...after.flatMap((row) => {
      const old = before.find(({ id }) => id === row.id)
      if (old === undefined) return [change(row, 'added')]
      const fields = fieldChanges(old, row).filter(({ field }) => field !== 'archived' && field !== 'priceVersion')
      if (old.archived !== row.archived) return [change(row, row.archived === true ? 'archived' : 'brought_back', fields)]
      return fields.length === 0 ? [] : [change(row, 'changed', fields)]
    }),
    ...before.filter((row) => !after.some(({ id }) => id === row.id)).map((row) => change(row, 'removed')),
  ]
}

/** A question has no name but itself. */
function asNamed<Question extends { readonly id: number; readonly question: string }>(question: Question) {
  return { ...question, name: question.question }
}

function orderChange(before: CatalogueSnapshot, after: CatalogueSnapshot): CatalogueChange[] {
  const both = (one: CatalogueSnapshot, other: CatalogueSnapshot) =>
    one.services.filter(({ id }) => other.services.some((service) => service.id === id)).map(({ name, id }) => ({ name, id }))
  const [was, is] = [both(before, after), both(after, before)]
  if (was.every(({ id }, index) => is[index]?.id === id)) return []
  const names = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name)
  return [
    {
      part: 'service_order',
      id: null,
      of: null,
      name: '',
      what: 'changed',
      fields: [{ field: 'order', before: names(was), after: names(is) }],
    },
  ]
}

function hoursChanges(before: CatalogueSnapshot, after: CatalogueSnapshot): CatalogueChange[] {
  const owners = [
    ...after.resources.map(({ id, name }) => ({ id, name, of: 'resource' as const, owner: { resourceId: id, serviceId: null } })),
    ...after.services.map(({ id, name }) => ({ id, name, of: 'service' as const, owner: { resourceId: null, serviceId: id } })),
  ]
  return owners.flatMap(({ id, name, of, owner }) => {
    const fields = fieldChanges(hoursOf(before, owner), hoursOf(after, owner))
    return fields.length === 0 ? [] : [{ part: 'hours' as const, id, of, name, what: 'changed' as const, fields }]
  })
}

function hoursOf({ schedules, overrides }: CatalogueSnapshot, owner: TimetableOwner): { schedules: unknown; overrides: unknown } {
  const own = <Kept extends TimetableOwner & { readonly id: number }>(rows: readonly Kept[]) =>
    rows.filter((row) => sameOwner(row, owner)).map(({ id: _id, resourceId: _resource, serviceId: _service, ...row }) => row)
  return { schedules: own(schedules), overrides: own(overrides) }
}

function fieldChanges(before: object, after: object): FieldChange[] {
  const [was, is] = [new Map(Object.entries(before)), new Map(Object.entries(after))]
  return [...new Set([...was.keys(), ...is.keys()])]
    .filter((field) => !sameJson(was.get(field), is.get(field)))
    .map((field) => ({ field, before: was.get(field) ?? null, after: is.get(field) ?? null }))
}

/** Whatever the order of their keys: JSON from the database and from a page have different ones. */
export function sameJson(a: unknown, b: unknown): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b))
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  )
}
