import type { Language } from '../language.ts'
import type { Meaning } from '../meaning.ts'
import { isKnown } from '../read.ts'
import type { Token } from '../tokens.ts'
import {
  harmless,
  harmlessAdverbs,
  being,
  irregularPast,
  wishfulPast,
  others,
  refusing,
  services,
  speaking,
  things,
  weighty,
  willing,
  wishing,
} from './harmless-words.ts'

/**
 * Whether a word beside a time that no rule read may have changed it: "Friday got cancelled", "3 pm Lisbon", "Easter weekend". What may stand
 * behind a time without a meaning for it is a short list; anything else costs a question, and not asking would cost the wrong day.
 * Before a time stands what is wanted, which no list can know ("reiki Friday"); there only adverbs and prepositions count.
 */
export function createBesideTimes(language: () => Language): NonNullable<Language['mayMeanTime']> {
  return (tokens, at, before) => {
    const token = tokens[at]
    if (token?.kind !== 'word') return false
    if (refusing.has(token.text) || isPast(tokens, at, language())) return true
    const next = tokens[at + 1]
    if (next?.text === 'weekend' && !harmless.has(token.text)) return true
    if (isWeighty(token) && (next?.kind === 'number' || (next?.kind === 'word' && isKnown(next.text, language())))) return true
    if (before === undefined || before === 'gap' || !times.has(before.is)) return false
    return changes(tokens, at) || isSaidOfIt(tokens, at, language()) || isTold(tokens, at)
  }
}

function isWeighty({ text }: Token): boolean {
  return weighty.has(text) || (/..ly$/.test(text) && !harmlessAdverbs.has(text))
}

function changes(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (token?.kind !== 'word' || token.text.length === 1 || harmless.has(token.text) || isNamed(tokens, at)) return false
  // "Friday sports massage"
  return !services.has(tokens[at + 1]?.text ?? '')
}

/** "Friday got cancelled", "Friday is packed": what follows the verb is what counts, unless a rule reads it. */
function isSaidOfIt(tokens: readonly Token[], at: number, language: Language): boolean {
  let next = at
  while (copulas.has(tokens[next]?.text ?? '')) next += 1
  const word = tokens[next]
  if (next === at || word?.kind !== 'word') return false
  return taken.has(word.text) || (!isKnown(word.text, language) && changes(tokens, next))
}

/** "I rang on Thursday", "you only told me on Friday". */
function isPast(tokens: readonly Token[], at: number, language: Language): boolean {
  const verb = tokens[at]?.text ?? ''
  if (wishfulPast.has(verb) || !(irregularPast.has(verb) || /..ed$/.test(verb))) return false
  const subject = tokens.slice(Math.max(0, at - 2), at).find((token) => people.has(token.text))
  if (subject === undefined || tokens[at - 1]?.kind !== 'word') return false
  const ahead = tokens.slice(at + 1, at + 5)
  const end = ahead.findIndex((token) => token.kind === 'mark')
  const clause = end < 0 ? ahead : ahead.slice(0, end)
  return clause.some((token) => language.lexicon.get('weekday')?.has(token.text) === true)
}

const people = new Set(['i', 'we', 'you', 'he', 'she', 'they', 'nobody', 'someone'])

/** "Friday I have physio", "Friday my mum visits": what happens then, and not a wish ("Friday I could come at 3"). */
function isTold(tokens: readonly Token[], at: number): boolean {
  const [subject, verb, then] = [tokens[at]?.text ?? '', tokens[at + 1], tokens[at + 2]?.text ?? '']
  if (verb?.kind !== 'word') return false
  if (others.has(subject)) return !wishing.has(verb.text)
  if (things.has(subject)) return !harmless.has(verb.text) && !isNamed(tokens, at + 1)
  if (being.has(subject)) return !willing.has(verb.text)
  if (!speaking.has(subject) || wishing.has(verb.text)) return false
  return !(['am', 'are', 'was', 'were', 'have', 'got'].includes(verb.text) && willing.has(then))
}

const times = new Set<Meaning['is']>(['day', 'time', 'elapsed', 'elapsed-within'])
const copulas = new Set(
  'pretty is are be been being has have got get gets just all too so really completely totally already bit little tad looks seems sounds would will might may could a an the'.split(
    ' ',
  ),
)
const taken = new Set('full gone taken booked out over closed off packed soon late early far short'.split(' '))
/** "Friday Deep Tissue Massage", "3pm Maya": with a capital, unless it is where the clock stands differently. */
function isNamed(tokens: readonly Token[], at: number): boolean {
  const raw = tokens[at]?.raw ?? ''
  return /^\p{Lu}\p{Ll}/u.test(raw) && !zonesAndPlaces.has(raw.toLowerCase())
}

// Whoever names a place behind a clock time may mean the time there.
const zonesAndPlaces = new Set(
  'london lisbon madrid paris berlin dublin sydney melbourne perth tokyo delhi mumbai york chicago pacific eastern central mountain zulu'.split(
    ' ',
  ),
)
