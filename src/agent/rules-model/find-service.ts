import type { Service, Tenant } from '../../booking/index.ts'
import type { Words } from './words/words.ts'

/** The services a message may mean, best first; more than one when it fits them equally. */
export function findServicesNamed(text: string, tenant: Tenant, words: Words): readonly Service[] {
  const said = tokens(text, words)
  const { rarity, phrases } = lexiconOf(tenant, words)
  const scored = tenant.services
    .map((service) => ({ service, score: scoreOf(phrases.get(service.id) ?? [], { said, text, rarity, words }) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
  const best = scored[0]?.score ?? 0
  return scored.filter(({ score }) => score > best - 0.01).map(({ service }) => service)
}

/** "Couple's massages" → [coupl, massag]: lower case stems. */
export function tokens(text: string, words: Words): readonly string[] {
  return (text.toLowerCase().replace(/[’`´]/gu, "'").match(/[\p{L}\p{M}][\p{L}\p{M}'-]*|\d+/gu) ?? []).map(words.stem)
}

interface Heard {
  readonly said: readonly string[]
  readonly text: string
  readonly rarity: ReadonlyMap<string, number>
  readonly words: Words
}

// A phrase counts when all its words were said near each other; words that fewer services have count more, and a longer
// phrase more than its parts: "hair dyed" is a colour, "massage for two" not a massage.
function scoreOf(phrases: readonly Phrase[], heard: Heard): number {
  let score = 0
  const counted = new Set<string>()
  for (const phrase of phrases) {
    const at = positionOf(phrase.words, heard)
    if (at === undefined || isDenied(heard, at)) continue
    const fresh = phrase.words.filter((word) => !counted.has(word))
    score += fresh.reduce((sum, word) => sum + phrase.weight / (heard.rarity.get(word) ?? 1), 0) * (phrase.words.length > 1 ? 1.5 : 1)
    for (const word of phrase.words) counted.add(word)
  }
  return score
}

interface Phrase {
  readonly words: readonly string[]
  readonly weight: number
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
  const phrases = new Map(tenant.services.map((service) => [service.id, phrasesOf(service, words).toSorted((a, b) => b.words.length - a.words.length)]))
  const made = { rarity: documentFrequencies(tenant, words), phrases }
  lexicons.set(tenant, ofTenant.set(words, made))
  return made
}

function phrasesOf(service: Service, words: Words): readonly Phrase[] {
  const own = [service.name, ...service.keywords].map((phrase) => tokens(phrase, words)).filter((phrase) => phrase.length > 0)
  const ownWords = new Set(own.flat())
  const name = tokens(service.name, words)
  const related = words.concepts.filter((group) => group.some((word) => name.includes(words.stem(word)))).flatMap((group) => group.map(words.stem).filter((word) => !ownWords.has(word)))
  return [...own.map((phrase) => ({ words: phrase, weight: 1 })), ...related.map((word) => ({ words: [word], weight: 0.8 }))]
}

function positionOf(phrase: readonly string[], { said, words }: Heard): number | undefined {
  if (phrase.length === 1 && words.common.has(phrase[0] ?? '')) return undefined
  for (let start = 0; start < said.length; start++) {
    let at = start
    const fits = phrase.every((word, i) => {
      const found = said.findIndex((candidate, index) => index >= at && index <= at + (i === 0 ? 0 : 1) && sameWord(candidate, word))
      at = found + 1
      return found >= 0
    })
    if (fits) return start
  }
  return undefined
}

// "no massage", "instead of a massage", "not the yoga".
function isDenied({ said, text, words }: Heard, at: number): boolean {
  const raw = text.toLowerCase().replace(/[’`´]/gu, "'").match(/[\p{L}\p{M}][\p{L}\p{M}'-]*|\d+/gu) ?? []
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
