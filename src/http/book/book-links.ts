import type { BookReader } from './book-reader.ts'

/** A page of the flow, in the same language: the list of services, or the times of one. */
export function bookLink(reader: BookReader, query: Readonly<Record<string, string | undefined>> = {}): string {
  return withQuery(`/${reader.tenant.slug}/book`, { ...query, lang: reader.chosen ? reader.language : undefined })
}

export function holdLink(reader: BookReader, holdId: string): string {
  return withQuery(`/${reader.tenant.slug}/book/holds/${holdId}`, { lang: reader.chosen ? reader.language : undefined })
}

export function chatLink(reader: BookReader): string {
  return withQuery(`/${reader.tenant.slug}`, { lang: reader.chosen ? reader.language : undefined })
}

export function withQuery(path: string, query: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`
}
