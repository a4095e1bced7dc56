import type { Service, Tenant } from '../../booking/index.ts'
import type { Words } from './words/words.ts'

/** The services a message may mean, best first; more than one when it fits them equally, or names each of them. */
export function findServicesNamed(text: string, tenant: Tenant, words: Words): readonly Service[] {
  const { rarity, phrases } = lexiconOf(tenant, words)
  const heard = { said: tokens(text, words), text, rarity, words }
  const scored = tenant.services
    .map((service) => ({ service, ...scoreOf(phrases.get(service.id) ?? [], heard) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
  const [best] = scored
  if (best === undefined) return []
  return scored
    .filter((other) => other.score > best.score - 0.01 || (other.isNamed && !other.places.some((place) => best.places.includes(place))))
    .map(({ service }) => service)
}

/** "Couple's massages" → [coupl, massag]: lower case stems, everyday words of the language as the English ones they stand for. */
export function tokens(text: string, words: Words): readonly string[] {
  const known = tokenised.get(words) ?? new Map<string, readonly string[]>()
  tokenised.set(words, known)
  const found = known.get(text) ?? rawTokens(glossed(text, words)).map(words.stem)
  if (known.size > 5_000) known.clear()
  known.set(text, found)
  return found
}

// The business's own words are asked for again and again.
const tokenised = new WeakMap<Words, Map<string, readonly string[]>>()

function rawTokens(text: string): readonly string[] {
  return text.match(/[\p{L}\p{M}][\p{L}\p{M}'-]*|\d+/gu) ?? []
}

const JAPANESE = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー]'
const BETWEEN_SCRIPTS = new RegExp(`(?<=\\p{Script=Latin})(?=${JAPANESE})|(?<=${JAPANESE})(?=\\p{Script=Latin})`, 'gu')

function glossed(text: string, { gloss, fold }: Words): string {
  // "massageを" is two words: Japanese sets none apart.
  const plain = text
    .toLowerCase()
    .replace(/[’`´]/gu, "'")
    .replace(BETWEEN_SCRIPTS, ' ')
  return gloss.reduce((so, [said, meant]) => so.replace(said, ` ${meant} `), fold?.(plain) ?? plain)
}

interface Heard {
  readonly said: readonly string[]
  readonly text: string
  readonly rarity: ReadonlyMap<string, number>
  readonly words: Words
}

interface Score {
  readonly score: number
  /** Of the words that counted. */
  readonly places: readonly number[]
  /** By its own name, not by a word that goes with it. */
  readonly isNamed: boolean
}

// A phrase counts when all its words were said near each other; words that fewer services have count more, and a longer
// phrase more than its parts: "hair dyed" is a colour, "massage for two" not a massage. Each word said counts once.
function scoreOf(phrases: readonly Phrase[], heard: Heard): Score {
  const places = new Set<number>()
  let score = 0
  let isNamed = false
  for (const phrase of phrases) {
    const at = placesOf(phrase.words, heard)
    if (at === undefined || at.every((place) => places.has(place)) || isDenied(heard, at[0] ?? 0)) continue
    const weights = phrase.words.map((word, i) =>
      places.has(at[i] ?? -1) ? 0 : phrase.weight / (phrase.isName ? 1 : (heard.rarity.get(word) ?? 1)),
    )
    score += weights.reduce((sum, weight) => sum + weight, 0) * (phrase.words.length > 1 ? 1.5 : 1)
    isNamed ||= phrase.isName
    for (const place of at) places.add(place)
  }
  return { score, places: [...places], isNamed }
}

interface Phrase {
  readonly words: readonly string[]
  readonly weight: number
  readonly isName: boolean
}

interface Lexicon {
  readonly rarity: ReadonlyMap<string, number>
  /** By service, longest first. */
  readonly phrases: ReadonlyMap<number, readonly Phrase[]>
}

// Made once for a catalogue and a language: a tenant object stands for one version of the catalogue.
const lexicons = new WeakMap<Tenant, WeakMap<Words, Lexicon>>()

function lexiconOf(tenant: Tenant, words: Words): Lexicon {
  const ofTenant = lexicons.get(tenant) ?? new WeakMap<Words, Lexicon>()
  const known = ofTenant.get(words)
  if (known !== undefined) return known
  const phrases = new Map(
    tenant.services.map((service) => [service.id, phrasesOf(service, words).toSorted((a, b) => b.words.length - a.words.length)]),
  )
  const made = { rarity: documentFrequencies(tenant, words), phrases }
  lexicons.set(tenant, ofTenant.set(words, made))
  return made
}

function phrasesOf(service: Service, words: Words): readonly Phrase[] {
  const own = [service.name, ...service.keywords].map((phrase) => tokens(phrase, words)).filter((phrase) => phrase.length > 0)
  const ownWords = new Set(own.flat())
  const name = tokens(service.name, words)
  // A concept of the whole name first: "Massage" before "Couple's massage".
  const weight = 0.8 - 0.02 * Math.min(name.length, 5)
  const related = words.concepts
    .map((group) => group.map((phrase) => tokens(phrase, words)))
    .filter((group) => group.some((phrase) => phrase.every((word) => name.includes(word))))
    .flatMap((group) => group.filter((phrase) => phrase.length > 1 || !ownWords.has(phrase[0] ?? '')))
  return [
    ...own.map((phrase, i) => ({ words: phrase, weight: 1, isName: i === 0 })),
    ...related.map((phrase) => ({ words: phrase, weight, isName: false })),
  ]
}

// Where the phrase's words are, in order, one other word between two of them at most.
function placesOf(phrase: readonly string[], { said, words }: Heard): readonly number[] | undefined {
  if (phrase.length === 1 && words.common.has(phrase[0] ?? '')) return undefined
  for (let start = 0; start < said.length; start++) {
    const places: number[] = []
    for (const word of phrase) {
      const from = places.length === 0 ? start : (places.at(-1) ?? 0) + 1
      const found = said.findIndex(
        (candidate, index) => index >= from && index <= (places.length === 0 ? start : from + 1) && sameWord(candidate, word),
      )
      if (found < 0) break
      places.push(found)
    }
    if (places.length === phrase.length) return places
  }
  return undefined
}

// "no massage", "instead of a massage", "not the yoga".
function isDenied({ said, text, words }: Heard, at: number): boolean {
  const raw = rawTokens(glossed(text, words))
  return said.length === raw.length && words.notThis.test(raw.slice(Math.max(0, at - 4), at).join(' '))
}

function documentFrequencies(tenant: Tenant, words: Words): ReadonlyMap<string, number> {
  const count = new Map<string, number>()
  for (const service of tenant.services) {
    const own = new Set([service.name, ...service.keywords].flatMap((phrase) => tokens(phrase, words)))
    for (const word of own) count.set(word, (count.get(word) ?? 0) + 1)
  }
  return count
}

/** Equal, or one slip apart (two in words of eight letters and more). */
export function sameWord(said: string, meant: string): boolean {
  if (said === meant) return true
  const allowed = meant.length >= 8 ? 2 : meant.length >= 5 ? 1 : 0
  return allowed > 0 && said[0] === meant[0] && Math.abs(said.length - meant.length) <= allowed && slips(said, meant) <= allowed
}

// Optimal string alignment: insert, delete, replace, swap neighbours.
function slips(a: string, b: string): number {
  let before: number[] = []
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      let best = Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + cost)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, (before[j - 2] ?? 0) + 1)
      row.push(best)
    }
    before = previous
    previous = row
  }
  return previous[b.length] ?? 0
}
