import { isAboutOpening, isOpenAsSaid } from './check-opening.ts'
import type { ClaimFault, CheckContext } from './check-claim.ts'
import type { Act, Claim } from './claim.ts'
import { localFields } from './local-fields.ts'
import { mentionedAmounts, mentionedCodes, mentionedPercents, statedCode } from './mentions.ts'
import { LOOKS_LIKE } from './looks-like.ts'
import { fits } from './match-times.ts'
import { OWN_BOOKING } from './own-booking.ts'
import { partySaid } from './party-said.ts'
import { recites } from './recites.ts'
import { timeMentions } from './time-mentions.ts'
import type { ClaimWords } from './words/claim-words.ts'
import { languages, likeliestLanguage } from './words/languages.ts'

export interface PlainSaying {
  readonly sentence: string
  readonly folded: string
  readonly locale: string
  /** What the customer has written, lower case. */
  readonly customerSaid: string
}

export interface PlainFault {
  readonly claim: Claim
  readonly reason: ClaimFault
}

/**
 * What is wrong whatever the words around it: an amount that is no price, a code nobody gave, hours at which the house is not open, more
 * appointments than there are, the model's own orders. Asking about it does not make it right; denying it does.
 */
export function checkPlainFacts(saying: PlainSaying, context: CheckContext): PlainFault | undefined {
  const words = likeliestLanguage(saying.folded, saying.locale)
  const fault = (act: Act, reason: ClaimFault): PlainFault => ({
    claim: { act, denied: false, language: words.language, text: saying.folded },
    reason,
  })
  const isDenied = words.negation.test(saying.folded.replace(words.idioms, ' '))
  if (recites(saying.sentence, saying.folded, isDenied)) return fault('recited', 'no_receipt')
  if (!isDenied && saysIdentified(saying.folded, words) && !context.receipts.codeAccepted) return fault('identified', 'no_receipt')
  if (namesOtherPrice(saying, { isDenied, language: words.language }, context)) return fault('priced', 'other_price')
  if (!isDenied && namesStrangeCode(saying, context)) return fault('booked', 'other_reference')
  if (
    isAboutOpening(saying.folded) &&
    hasTimes(saying.folded) &&
    !isOpenAsSaid(saying.folded, isDenied, { facts: context.facts, today: weekdayNow(context) })
  )
    return fault('opened', 'other_time')
  if (!isDenied && countsTooMany(saying.folded, words, context)) return fault('booked', 'no_receipt')
  if (isDenied || words.possible.test(saying.folded) || words.condition.test(saying.folded) || /[?？]\s*$/u.test(saying.folded))
    return undefined
  if (namesOtherPerson(saying.folded, context)) return fault('booked', 'other_person')
  if (namesOtherParty(saying.folded, context)) return fault('booked', 'other_party')
  return undefined
}

/** "Your booking is … with Ben", when no booking of theirs is. */
function namesOtherPerson(folded: string, context: CheckContext): boolean {
  const { receipts, facts } = context
  const serving = receipts.bookings.flatMap((booking) => booking.with)
  if (serving.length === 0 || !(OWN_BOOKING.test(folded) || isAtBooking(folded, context))) return false
  return facts.people.some(
    (person) => !serving.includes(person.name) && new RegExp(`(?<![a-z])${person.folded}(?![a-z])`, 'u').test(folded),
  )
}

// "On Tuesday you will be with Chloe": on the booking's day, and of no free time.
function isAtBooking(folded: string, { receipts, place }: CheckContext): boolean {
  const times = timeMentions(folded)
  const starts = receipts.bookings.flatMap(({ status, start }) => (status === 'confirmed' ? [start] : []))
  return times.length > 0 && !FREE.test(folded) && starts.some((start) => times.every((mention) => fits(mention, start, place)))
}

const FREE = /\b(?:free|available|openings?|frei|libre|disponible|livre|disponivel|libero|disponibile|vrij|beschikbaar)\b|空/u

/** "For three people", when it is for one: said of the booking, as no service and no other time is named. */
function namesOtherParty(folded: string, { receipts, facts, place }: CheckContext): boolean {
  const party = partySaid(folded)
  const sizes = [...receipts.bookings.filter(({ status }) => status === 'confirmed'), ...receipts.holds].map(({ partySize }) => partySize)
  if (party === undefined || sizes.length === 0 || sizes.includes(undefined) || sizes.includes(party)) return false
  if (FREE.test(folded) || facts.services.some((service) => folded.includes(service.folded))) return false
  const starts = [...receipts.bookings, ...receipts.holds].map(({ start }) => start)
  return timeMentions(folded).every((mention) => starts.some((start) => fits(mention, start, place)))
}

function weekdayNow({ place, facts }: CheckContext): number {
  return localFields(place.now, facts.timeZone).weekday
}

const hasTimes = (folded: string): boolean => timeMentions(folded).some(({ kind }) => kind !== 'part')

function saysIdentified(folded: string, { condition, possible }: ClaimWords): boolean {
  const found = languages.flatMap(({ claims }) => claims.filter(({ act }) => act === 'identified')).find(({ words }) => words.test(folded))
  if (found === undefined || FOR_MINUTES.test(folded) || /[?？]\s*$/u.test(folded)) return false
  const before = folded.slice(0, found.words.exec(folded)?.index ?? 0)
  return !condition.test(before) && !possible.test(before)
}

// Told of a code that was sent, not of one that was typed.
const FOR_MINUTES = /\bminut\w+\b|分間/u

// Several services: their sum may be told.
function namesOtherPrice(
  { sentence, folded, customerSaid }: PlainSaying,
  { isDenied, language }: { readonly isDenied: boolean; readonly language: string },
  { receipts, facts }: CheckContext,
): boolean {
  const known = [facts.sayings, customerSaid, ...receipts.told]
  const isTold = (word: string) => known.some((text) => text.includes(word))
  const percents = mentionedPercents(folded).filter((percent) => percent !== '100')
  if (percents.some((percent) => !isTold(`${percent}%`) && !isTold(`${percent} %`))) return true
  if (!isDenied && DISCOUNT.test(folded) && !known.some((text) => DISCOUNT.test(text))) return true
  const named = facts.services.filter((service) => folded.includes(service.folded))
  if (!isDenied && named.some((service) => service.prices.length > 0 && isCalledFree(folded, service.folded))) return true
  // In other languages a name may be part of another's ("massage en duo").
  const prices = (named.length === 1 && language === 'en' ? named : facts.services).flatMap((service) => service.prices)
  const said = mentionedAmounts(sentence)
  const other = said.filter((amount) => amount !== 0 && !prices.includes(amount) && !isTold(String(amount / 100)))
  if (other.length > 0) return true
  return said.length === 0 && SPELLED_AMOUNT.test(folded)
}

const DISCOUNT =
  /\b(?:discount(?:ed|s)?|half[- ]price|\w*rabatte?|nachlass|ermassigt\w*|remise|reduction|promo\w*|descuento|rebaja\w*|desconto|sconto|scontat\w|\w*korting|vouchers?|on the house|special offer|sonderangebot|two for one|2 for 1|zum preis von|pour le prix d|por el precio de|pelo preco de|al prezzo di|voor de prijs van)(?!\p{L})|回分(?:が|で).{0,8}回|割引|値引|オフ|特価/u

function isCalledFree(folded: string, service: string): boolean {
  const at = folded.indexOf(service)
  const beside = /^[^,;:.、。]{0,30}/u.exec(folded.slice(at + service.length))?.[0] ?? ''
  return GRATIS.test(beside)
}

const GRATIS = /\b(?:free of charge|for free|complimentary|gratis|kostenlos|umsonst|gratuite?s?|gratuit[oa]s?)\b|無料/u

const SPELLED_AMOUNT =
  /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty|sixty|ninety|hundred|zehn|zwolf|funfzehn|\w*zwanzig|\w*dreissig|\w*vierzig|\w*funfzig|dix|quinze|vingt|trente|quarante|cinquante|diez|quince|veinti\w*|veinte|treinta|cuarenta|cincuenta|dez|vinte|trinta|quarenta|cinquenta|dieci|quindici|venti\w*|trenta\w*|quaranta|cinquanta|tien|vijftien|\w*twintig|\w*dertig|\w*veertig|\w*vijftig)(?:[ -]\w+){0,2} (?:pounds?|quid|euros?|dollars?|pfund|livres?|libras?|sterline|pond|pence)\b|[十百千]+(?:ポンド|円|ユーロ)/u

function namesStrangeCode({ sentence, folded, customerSaid }: PlainSaying, { receipts, facts }: CheckContext): boolean {
  const known = [
    ...receipts.bookings.map(({ reference }) => reference.toLowerCase()),
    customerSaid,
    facts.contact,
    facts.sayings,
    ...receipts.told,
    ...receipts.holds.map(({ id }) => id.toLowerCase()),
  ]
  const isKnown = (code: string) => known.some((text) => text.includes(code.toLowerCase()))
  return [...mentionedCodes(sentence), ...statedCode(sentence)].some((code) => !isKnown(code)) && !LOOKS_LIKE.test(folded)
}

// "You have two appointments": no more than are confirmed or held.
function countsTooMany(folded: string, words: ClaimWords, { receipts, facts, place }: CheckContext): boolean {
  const services = facts.services.map((service) => service.folded).join('|')
  const counted = COUNTED.exec(folded) ?? new RegExp(`\\b(two|three|both|2|3) (?:\\w+ )?(?:${services})(?:s|es)\\b`, 'u').exec(folded)
  if (counted === null || !OWN.test(folded) || /[?？]\s*$/u.test(folded)) return false
  if (words.possible.test(folded) || words.condition.test(folded)) return false
  const live = receipts.holds.filter(({ isOpen, expiresAt }) => isOpen && expiresAt > place.now)
  const bookings = receipts.bookings.filter(({ status }) => status === 'confirmed')
  return countOf(counted[1] ?? '') > bookings.length + live.length
}

const COUNTED =
  /(?:\b(two|three|both|zwei|drei|beide|deux|trois|dos|tres|duas|dois|due|tre|twee|drie|beide|[2-9]) (?:\p{L}+ )?(?:appointments|bookings|reservations|visits|termine|buchungen|reservierungen|rendez-vous|reservations|citas|reservas|turnos|marcacoes|agendamentos|appuntamenti|prenotazioni|afspraken|boekingen|reserveringen)\b)|([2-9二三])件/u
const OWN =
  /\b(?:you|your|you're|sie|ihre?|du|deine?|vous|vos|tienes|tiene|tus|sus|tem|tens|suas|ha|hai|suoi|sue|u|uw|je|jouw)\b|ございます|ご予約/u

function countOf(word: string): number {
  return /^(?:three|drei|trois|tres|tre|drie|3|三)$/u.test(word) ? 3 : 2
}
