import { EMAIL } from '../email-address.ts'
import { checkClaim, type CheckContext, type ClaimFault, type Saying } from './check-claim.ts'
import { checkPlainFacts } from './check-plain-facts.ts'
import type { Claim } from './claim.ts'
import { countWordsBeside } from './count-words-beside.ts'
import { findClaims, statedTime } from './find-claims.ts'
import { fold } from './fold.ts'
import { LOOKS_LIKE } from './looks-like.ts'
import { mentionedAmounts, mentionedReferences, statedCode } from './mentions.ts'
import { languages } from './words/languages.ts'
import { timeMentions, type TimeMention } from './time-mentions.ts'

/** What the sentences before leave behind: a list goes on claiming what its heading did, "Friday at 3?" gives "Booked!" its time. */
export interface Carried {
  readonly act: Claim['act'] | undefined
  readonly language: string
  readonly times: readonly TimeMention[]
  /** The last piece as written, when it did not end with a full stop. */
  readonly unended: string
}

export const nothingCarried: Carried = { act: undefined, language: 'en', times: [], unended: '' }

export interface Judged {
  readonly fault: { readonly claim: Claim; readonly reason: ClaimFault } | undefined
  readonly carried: Carried
}

export interface Hearing extends CheckContext {
  readonly locale: string
  /** What the customer has written, folded: a reference they typed may be named back to them. */
  readonly customerSaid: string
}

export function judgeSentence(sentence: string, before: Carried, hearing: Hearing): Judged {
  const folded = fold(sentence)
  if (folded === '') return { fault: undefined, carried: before }
  if (isOwnSaying(folded, hearing)) return { fault: undefined, carried: nothingCarried }
  // A line that begins small goes on with the one before; one that does not may still end what the line before began.
  const goesOn = before.unended !== '' && /^[\s*_>-]*\p{Ll}/u.test(sentence)
  const joined = before.unended === '' ? undefined : fold(`${before.unended} ${sentence}`)
  const alone = goesOn ? [] : claimsOf(sentence, folded, before, hearing)
  const together = joined === undefined ? [] : findClaims(withoutRanges(joined, hearing), hearing.locale)
  const claims = alone.length > 0 ? alone : together
  const { locale, customerSaid } = hearing
  const fault = firstFault(claims, sentence, before, hearing) ?? checkPlainFacts({ sentence, folded, locale, customerSaid }, hearing)
  return { fault, carried: carriedOn(sentence, { folded, claims, before }) }
}

function firstFault(claims: readonly Claim[], sentence: string, before: Carried, hearing: Hearing): Judged['fault'] {
  const saying: Omit<Saying, 'claim'> = {
    references: [...mentionedReferences(sentence), ...statedCode(sentence)],
    amounts: mentionedAmounts(sentence),
    addresses: [...sentence.matchAll(EMAIL)].map(([address]) => address.toLowerCase()),
    carried: before.times,
  }
  for (const claim of claims) {
    const reason = checkClaim({ ...saying, claim }, hearing)
    if (reason !== undefined) return { claim, reason }
  }
  return undefined
}

function claimsOf(sentence: string, folded: string, before: Carried, hearing: Hearing): readonly Claim[] {
  const said = withoutRanges(folded, hearing)
  const found = findClaims(said, hearing.locale)
  // "Friday is full, but 2 pm works": what is not to be had does not vouch for the rest.
  if (found.length > 0)
    return found.every(({ act, denied }) => denied || act === 'taken') ? [...found, ...statedTime(said, hearing.locale)] : found
  const other = [...unknownReference(sentence, said, hearing), ...goneOn(sentence, said, before)]
  return other.length > 0 ? other : statedTime(said, hearing.locale)
}

/** A reference that nobody has given or typed is claimed to exist merely by being told. */
function unknownReference(sentence: string, folded: string, { receipts, customerSaid, locale }: Hearing): readonly Claim[] {
  const unknown = mentionedReferences(sentence).filter(
    (reference) => !receipts.bookings.some((booking) => booking.reference === reference) && !customerSaid.includes(reference.toLowerCase()),
  )
  if (unknown.length === 0 || LOOKS_LIKE.test(folded) || isDenial(folded)) return []
  return [{ act: 'booked', denied: false, language: locale.slice(0, 2).toLowerCase(), text: folded }]
}

// "I could not find a booking with that reference."
function isDenial(folded: string): boolean {
  return languages.some(({ negation, idioms }) => negation.test(folded.replace(idioms, ' ')))
}

/** A line of a list, or a fragment that is little but a time, claims what was being claimed. */
function goneOn(sentence: string, folded: string, before: Carried): readonly Claim[] {
  if (before.act === undefined || /[?？]\s*$/u.test(sentence)) return []
  const times = timeMentions(folded)
  if (!times.some(({ kind }) => kind !== 'part')) return []
  const isItem = /^\s*(?:[-*•·–]|\d+[.)]|✅|☑)\s/u.test(sentence)
  if (!isItem && (countWordsBeside(folded, times) > 5 || languages.some(({ seeking }) => seeking.test(folded)))) return []
  return [{ act: before.act, denied: false, language: before.language, text: folded }]
}

function carriedOn(sentence: string, { folded, claims, before }: { folded: string; claims: readonly Claim[]; before: Carried }): Carried {
  const last = claims.findLast(({ denied }) => !denied)
  const times = timeMentions(folded)
  const isHeading = /[:：]\s*$/u.test(sentence)
  const isFragment = times.length > 0 && claims.length === 0 && (/[?？]\s*$/u.test(sentence) || countWordsBeside(folded, times) <= 5)
  const isItem = /^\s*(?:[-*•·–]|\d+[.)])\s/u.test(sentence)
  const unended = /[.!?…。！？][^\p{L}\p{N}]*$/u.test(sentence) || isItem ? '' : sentence.trim()
  const act =
    last === undefined
      ? isHeading && claims.length === 0
        ? (before.act ?? undefined)
        : isItem || times.length > 0
          ? before.act
          : undefined
      : last.act === 'taken'
        ? 'free'
        : last.act
  const denied = claims.some((claim) => claim.denied && claim.act === 'free')
  return { act: denied ? 'free' : act, language: last?.language ?? before.language, times: isFragment ? times : [], unended }
}

// What a tool has told in exactly these words is so ("That time is held until 10:42": by somebody else).
function isOwnSaying(folded: string, { facts, receipts }: Hearing): boolean {
  if (folded.length >= 15 && receipts.told.some((told) => told.includes(folded))) return true
  const quoted = folded.slice(folded.indexOf(':') + 1).trim()
  return [folded, quoted].some((text) => text.length >= 20 && facts.sayings.includes(text))
}

// The words of a range looked up ("Tuesday 24 November, 12:00–18:00") are no times offered.
function withoutRanges(folded: string, { receipts }: Hearing): string {
  const said = folded.endsWith(':') ? folded.replace(/\([^()]*–[^()]*\)/gu, ' ') : folded
  return receipts.searches.reduce((text, { range }) => (range === undefined ? text : text.replaceAll(fold(range), ' ')), said)
}
