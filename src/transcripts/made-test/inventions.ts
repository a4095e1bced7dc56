import type { Json, StoredCustomer } from '../model.ts'
import type { InventedKind, MadeTest } from './made-test.ts'
import type { KnownPersons } from './known-persons.ts'
import { inventedEmail, inventedName, inventedPhone, inventedReference } from './invented-persons.ts'

/** One invented person for each real one, the same wherever they are named. */
export interface Inventions {
  /** The text with nobody real in it. A reference of a booking made on the way becomes `{reference}`. */
  readonly instead: (text: string) => string
  readonly customer: (customer: StoredCustomer) => StoredCustomer
  /** Of a booking that was there before: what it is called in the scenario, and whose it is. */
  readonly ofBooking: (reference: string | undefined) => {
    readonly reference?: string
    readonly customer?: Required<Pick<StoredCustomer, 'name' | 'email'>>
  }
  readonly used: () => MadeTest['invented']
}

const EMAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/giu
/** A number that somebody can be called by: international, or with a leading nought and at least nine digits. */
const PHONE = /(?<![\p{L}\p{N}-])(?:\+|00|0)[\d ()./-]{7,20}\d(?!\d)/giu
const REFERENCE = /\b[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}\b/giu

export function createInventions({ persons, catalogue }: { readonly persons: KnownPersons; readonly catalogue: Json }): Inventions {
  const ledger = createLedger()
  const businessWords = wordsIn(catalogue)
  const names = namesOf(persons, ledger, businessWords)
  const email = (real: string) => ledger.take('email', real.toLowerCase(), inventedEmail)
  const phone = (real: string) => ledger.take('phone', digits(real), inventedPhone)
  const own = new Set(persons.ownReferences)
  const reference = (real: string) => (own.has(real) ? '{reference}' : ledger.take('reference', real, inventedReference))
  const instead = (text: string): string => {
    const mailed = text.replace(EMAIL, (real) => email(real))
    const called = mailed.replace(PHONE, (real) => (digits(real).length >= 9 ? phone(real) : real))
    const referred = called.replace(REFERENCE, (real) => reference(real.toUpperCase()))
    return names.reduce((said, { pattern, as, count }) => said.replace(pattern, (real) => (count(), inCaseOf(real, as))), referred)
  }
  return {
    instead,
    customer: ({ name, email: mail, phone: number }) => ({
      ...(name === undefined ? {} : { name: instead(name) }),
      ...(mail === undefined ? {} : { email: email(mail) }),
      ...(number === undefined ? {} : { phone: phone(number) }),
    }),
    ofBooking: (real) => {
      if (real === undefined) return {}
      return { reference: reference(real), customer: { name: inventedName('', 8), email: inventedEmail(8) } }
    },
    used: () => ledger.used(),
  }
}

interface Ledger {
  readonly take: (kind: InventedKind, real: string, invent: (place: number) => string) => string
  readonly count: (kind: InventedKind, as: string) => void
  readonly used: () => MadeTest['invented']
}

function createLedger(): Ledger {
  const known = new Map<string, string>()
  const times = new Map<string, { kind: InventedKind; as: string; times: number }>()
  const count = (kind: InventedKind, as: string) => {
    const found = times.get(`${kind} ${as}`) ?? { kind, as, times: 0 }
    times.set(`${kind} ${as}`, { ...found, times: found.times + 1 })
  }
  return {
    take: (kind, real, invent) => {
      const key = `${kind} ${real}`
      const place = [...known.keys()].filter((one) => one.startsWith(`${kind} `)).length
      const as = known.get(key) ?? invent(place)
      known.set(key, as)
      count(kind, as)
      return as
    },
    count,
    used: () => [...times.values()],
  }
}

interface NamePattern {
  readonly pattern: RegExp
  readonly as: string
  readonly count: () => void
}

// The whole name first, then its words: "Emma Jones", then "Emma" alone. What the business itself is called, or one of its people, stays.
function namesOf({ customers }: KnownPersons, ledger: Ledger, businessWords: ReadonlySet<string>): NamePattern[] {
  const real = [...new Set(customers.flatMap(({ name }) => (name === undefined || name.trim() === '' ? [] : [name.trim()])))]
  const pairs = real.flatMap((name, place) => {
    const invented = inventedName(name, place)
    const words = name.split(/\s+/)
    const inventedWords = invented.split(/\s+/)
    const parts =
      words.length < 2 ? [] : words.map((word, index) => [word, inventedWords[index] ?? inventedWords.at(-1) ?? invented] as const)
    return [[name, invented] as const, ...parts.filter(([word]) => word.length > 1 && !businessWords.has(word.toLowerCase()))]
  })
  const once = new Map(pairs.map(([from, as]) => [from.toLowerCase(), as] as const).toReversed())
  return [...once]
    .toSorted(([a], [b]) => b.length - a.length)
    .map(([from, as]) => ({ pattern: wholeWord(from), as, count: () => ledger.count('name', as) }))
}

// Scripts without blanks have no ends of words.
function wholeWord(text: string): RegExp {
  const words = text
    .split(/\s+/)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`))
    .join(String.raw`\s+`)
  const isSpaced = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\s'’.-]+$/u.test(text)
  return new RegExp(isSpaced ? String.raw`(?<![\p{L}\p{N}])${words}(?![\p{L}\p{N}])` : words, 'giu')
}

function inCaseOf(real: string, as: string): string {
  if (real === real.toLowerCase()) return as.toLowerCase()
  return real === real.toUpperCase() && real.length > 2 ? as.toUpperCase() : as
}

function wordsIn(value: Json): ReadonlySet<string> {
  const texts: string[] = []
  const walk = (one: Json): void => {
    if (typeof one === 'string') texts.push(one)
    else if (typeof one === 'object' && one !== null) Object.values(one).forEach(walk)
  }
  walk(value)
  return new Set(texts.flatMap((text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u)))
}

function digits(text: string): string {
  return text.replace(/\D/g, '')
}
