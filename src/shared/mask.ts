/**
 * What somebody who may not see personal data sees of it: enough to tell two customers apart, too little to reach or find one.
 * Lossy on purpose; the whole is only ever in the database.
 */
export function maskName(name: string): string {
  const letters = name
    .trim()
    .split(/\s+/)
    .map((word) => [...word][0])
    .filter((letter) => letter !== undefined && letter !== '')
  return letters.map((letter) => `${letter}.`).join(' ')
}

/** a…@e….com: the first letters and the last label, which say no more than "a company's" or "somewhere in Germany". */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@')
  if (at < 1) return '…'
  const [domain = ''] = email.slice(at + 1).split('.')
  return `${[...email][0]}…@${[...domain][0] ?? ''}…${email.slice(email.lastIndexOf('.'))}`
}

export function maskPhone(phone: string): string {
  return `… ${phone.replace(/\D/g, '').slice(-2)}`
}

export interface Known {
  readonly name?: string | null | undefined
  readonly email?: string | null | undefined
  readonly phone?: string | null | undefined
}

export function maskKnown<Person extends Known>(person: Person): Person {
  return {
    ...person,
    ...(person.name == null ? {} : { name: maskName(person.name) }),
    ...(person.email == null ? {} : { email: maskEmail(person.email) }),
    ...(person.phone == null ? {} : { phone: maskPhone(person.phone) }),
  }
}

/** Running text: addresses and numbers by their shape, names where they are known from beside it. */
export function maskText(text: string, known: Known = {}): string {
  const withoutContact = text.replace(EMAIL, (found) => maskEmail(found)).replace(PHONE, hidePhone)
  const name = known.name?.trim() ?? ''
  if (name === '') return withoutContact
  const words = [name, ...name.split(/\s+/).filter((word) => [...word].length > 2)]
  return withoutContact.replace(new RegExp(`(?<!\\p{L})(?:${words.map(escaped).join('|')})(?!\\p{L})`, 'giu'), (found) => maskName(found))
}

/** The same for every text within a JSON value. */
export function maskDeep<Value>(value: Value, known: Known = {}): Value {
  const walked = walk(value, known)
  // What goes in comes out, with other letters in its texts.
  return walked as Value
}

function walk(value: unknown, known: Known): unknown {
  if (typeof value === 'string') return maskText(value, known)
  if (Array.isArray(value)) return value.map((item) => walk(item, known))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, walk(item, known)]))
}

const EMAIL = /[^\s@<>"',;:()[\]]+@[^\s@<>"',;:()[\]]+\.[\p{L}]{2,}/gu
// At least seven digits that are not part of an id, a date or an instant.
const PHONE = /(?<![\p{L}\d:._-])(?:\+|00|\(?0)\(?\d[\d\s()/.-]{5,18}\d(?![\p{L}\d:_-])/gu

function hidePhone(found: string): string {
  return found.replace(/\D/g, '').length < 7 ? found : maskPhone(found)
}

function escaped(words: string): string {
  return words.replace(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`)
}
