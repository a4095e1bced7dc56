import type { Issue } from './issue.ts'

/** Of a text that people read: there, and not endless. */
export function checkText(field: string, text: string, max: number): Issue[] {
  if (text.trim() === '') return [{ field, code: 'missing' }]
  return text.length > max ? [{ field, code: 'too_long', params: { max } }] : []
}

export function checkLength(field: string, text: string, max: number): Issue[] {
  return text.length > max ? [{ field, code: 'too_long', params: { max } }] : []
}

export function checkRange(field: string, value: number, [min, max]: readonly [min: number, max: number]): Issue[] {
  return Number.isInteger(value) && value >= min && value <= max ? [] : [{ field, code: 'out_of_range', params: { min, max } }]
}

interface Named {
  readonly id: number
  readonly name: string
  readonly slug: string
  readonly archived: boolean
}

/** The short name in addresses: its own, whatever is archived included, since that may come back. */
export function checkNames(row: Named, all: readonly Named[]): Issue[] {
  const others = all.filter(({ id }) => id !== row.id)
  const sameSlug = others.find(({ slug }) => slug === row.slug)
  const name = row.name.trim().toLowerCase()
  const sameName = others.find((other) => !other.archived && other.name.trim().toLowerCase() === name)
  return [
    ...checkText('name', row.name, 120),
    ...(sameName === undefined ? [] : [{ field: 'name', code: 'name_taken' as const, params: { name: sameName.name } }]),
    ...(/^[a-z0-9][a-z0-9-]{0,62}$/.test(row.slug) ? [] : [{ field: 'slug', code: 'slug_form' as const }]),
    ...(sameSlug === undefined ? [] : [{ field: 'slug', code: 'slug_taken' as const, params: { name: sameSlug.name } }]),
  ]
}

export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
