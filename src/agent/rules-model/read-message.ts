import type { Resource, Service, Tenant } from '../../booking/index.ts'
import { extractCustomerDetails } from '../customer-details.ts'
import { EMAIL } from '../email-address.ts'
import { readConsent, type ConsentAction } from '../typed-consent.ts'
import { findQuestions, type Asked } from './find-questions.ts'
import { findResource } from './find-resource.ts'
import { findServicesNamed } from './find-service.ts'
import { withoutOwnZone } from './own-zone.ts'
import type { RulesModelDeps, TimeReading } from './rules-model-deps.ts'
import { nameWords } from './words/name-words.ts'
import { talkWords } from './words/talk-words.ts'
import { wordsOf, type Words } from './words/words.ts'

/** Everything a customer's message says, before it is known what it is about. */
export interface Reading {
  readonly text: string
  /** Lower case, straight apostrophes, without addresses, numbers to call and references. */
  readonly plain: string
  readonly reference: string | undefined
  readonly services: readonly Service[]
  /** `null`: whoever is free. */
  readonly resource: Resource | null | undefined
  readonly party: number | undefined
  /** The words left once services, people and names are out, when they speak of time. */
  readonly when: { readonly phrase: string; readonly meaning: TimeReading; readonly hasDay: boolean; readonly hasTime: boolean } | undefined
  readonly questions: readonly Asked[]
  readonly consent: 'yes' | 'no' | 'unclear'
  readonly hasDetails: boolean
  readonly hasName: boolean
  /** What was meant as an address and is none: "ada@example,com". */
  readonly brokenEmail: string | undefined
  /** Asked for by a name that nobody here has. */
  readonly stranger: string | undefined
}

const ABOUT_STAFF: Asked = { kind: 'topic', topic: 'staff' }

const REFERENCE = /(?<![\p{Script=Latin}\d])([23456789A-HJ-NP-TV-Z]{4})[- ]?([23456789A-HJ-NP-TV-Z]{4})(?![\p{Script=Latin}\d])/giu

/** What of a message is read: nobody asks for a time in more, and every step reads the whole conversation again. */
const LONGEST = 1_000

export interface MessageContext {
  readonly words: Words
  /** The customer was asked for it, so that "Ada" is a name and nothing else. */
  readonly expectsName: boolean
  /** What a plain yes would agree to. */
  readonly action: ConsentAction
}

export function readMessage(text: string, deps: RulesModelDeps, context: MessageContext): Reading {
  const { left, ...reading } = wordsRead(text, deps, context)
  return { ...reading, when: readWhen(left, deps, context.words) }
}

/** All but what it says about time, whose meaning changes with the clock; `left`: the words that may speak of it. */
type WordsRead = Omit<Reading, 'when'> & { readonly left: string }

const MOST_READ = 1_000
const readOf = new WeakMap<Tenant, Map<string, WordsRead>>()

// Each turn reads the whole conversation again: of what was said before, only the clock has changed.
function wordsRead(text: string, deps: RulesModelDeps, context: MessageContext): WordsRead {
  const { tenant, session } = deps
  const read = readOf.get(tenant) ?? new Map<string, WordsRead>()
  readOf.set(tenant, read)
  const key = [session.locale, context.expectsName, context.action, session.customer.name ?? '', text].join('\n')
  const known = read.get(key)
  if (known !== undefined) return known
  const made = readWords(text, deps, context)
  if (read.size >= MOST_READ) read.clear()
  read.set(key, made)
  return made
}

function readWords(given: string, deps: RulesModelDeps, context: MessageContext): WordsRead {
  const { words } = context
  const text = given.slice(0, LONGEST)
  const details = extractCustomerDetails(
    text,
    {},
    { name: context.expectsName, notNames: businessWords(deps), locale: deps.session.locale },
  )
  const reference = referenceIn(text)
  const plain = simplify(
    text.replace(EMAIL, ' ').replace(REFERENCE, (match) => (isReference(match) ? ' ' : match)),
    { name: details.name, phone: details.phone, words },
  )
  const services = findServicesNamed(plain, deps.tenant, words)
  const resource = findResource(plain, deps.tenant, words)
  const party = besideMe(plain, words, deps.session.locale) ?? partyIn(plain, words) ?? bareParty(plain, services, words)
  return {
    text,
    plain,
    reference,
    services,
    resource: resource?.choice,
    party,
    left: withoutAnswer(withoutParty(withoutNames(resource?.rest ?? plain, services), words), words),
    questions: [
      ...(resource?.choice && words.asksAboutPeople.test(plain) ? [ABOUT_STAFF] : []),
      ...findQuestions(plain, { tenant: deps.tenant, services, locale: deps.session.locale }, words),
    ],
    consent: readConsent(text, deps.session.locale, context.action),
    hasDetails: details.name !== undefined || details.email !== undefined || details.phone !== undefined,
    hasName: details.name !== undefined,
    brokenEmail: details.email === undefined ? NO_ADDRESS.exec(text)?.[0].replace(/[.,;:!?]+$/u, '') : undefined,
    stranger: resource === undefined ? strangerIn(text, details.name, deps) : undefined,
  }
}

const NO_ADDRESS = /(?<![^\s,;:<(、。：])[^\s<>(),;、。：]{1,64}@[^\s<>()、。]{0,100}/u

function strangerIn(text: string, own: string | undefined, deps: RulesModelDeps): string | undefined {
  const { locale } = deps.session
  const name = talkWords(locale).somebody.exec(text)?.[1]
  if (name === undefined || own?.includes(name) === true || deps.session.customer.name?.includes(name) === true) return undefined
  const lower = name.toLowerCase()
  const known = businessWords(deps).some((phrase) => phrase.toLowerCase().split(/\s+/u).includes(lower))
  return known || nameWords(locale).never.has(lower) || saysDay(lower, locale) ? undefined : name
}

function saysDay(word: string, locale: string): boolean {
  const words = wordsOf(locale)
  return words.days.test(words.fold?.(word) ?? word)
}

/** The business's own words, which no bare name is. */
export function businessWords({ tenant }: Pick<RulesModelDeps, 'tenant'>): readonly string[] {
  const known = wordsOfTenants.get(tenant)
  if (known !== undefined) return known
  const made = [
    ...tenant.services.flatMap((service) => [service.name, ...service.keywords]),
    ...[...tenant.resources.values()].map((resource) => resource.name),
  ]
  wordsOfTenants.set(tenant, made)
  return made
}

const wordsOfTenants = new WeakMap<Tenant, readonly string[]>()

function referenceIn(text: string): string | undefined {
  for (const match of text.matchAll(REFERENCE)) if (isReference(match[0])) return `${match[1] ?? ''}-${match[2] ?? ''}`.toUpperCase()
  return undefined
}

// "THEY NEED" has the letters of one: a reference is written with a dash, or has a digit.
function isReference(match: string): boolean {
  return match.includes('-') ? /\d/.test(match) || match === match.toUpperCase() : /\d/.test(match) && !/^\d+ ?\d+$/.test(match)
}

function simplify(
  text: string,
  { name, phone, words }: { readonly name: string | undefined; readonly phone: string | undefined; readonly words: Words },
): string {
  const nameless =
    name === undefined ? text : text.replace(new RegExp(name.replace(/[^\p{L}\s'-]/gu, '.').replace(/\s+/gu, '\\s+'), 'iu'), ' ')
  const bare = phone === undefined ? nameless : nameless.replace(/\+?\d[\d\s()-]{6,}\d/gu, ' ')
  const plain = bare
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’‘`´]/gu, "'")
    .replace(/\s+/gu, ' ')
    .trim()
  return words.fold?.(plain) ?? plain
}

// "Me and 2 friends" are three.
function besideMe(plain: string, words: Words, locale: string): number | undefined {
  const match = talkWords(locale).besideMe.exec(plain)
  const said = match?.[1] ?? match?.[2]
  const others = said === undefined ? undefined : (words.numbers[said] ?? Number(said))
  return others === undefined || !(others >= 1) ? undefined : others + 1
}

function partyIn(plain: string, words: Words): number | undefined {
  if (words.alone.test(plain)) return 1
  for (const pattern of words.party) {
    const said = pattern.exec(plain)?.[1]
    const count = said === undefined ? undefined : (words.numbers[said] ?? Number(said))
    if (count !== undefined && count >= 1 && count <= 500) return count
  }
  return words.pair.test(plain) ? 2 : undefined
}

// "yoga for 9", but "a haircut for 3" is a time.
function bareParty(plain: string, services: readonly Service[], words: Words): number | undefined {
  const said = services.some(({ maxParty }) => maxParty > 2) ? words.bareParty.exec(plain)?.[1] : undefined
  return said === undefined ? undefined : Number(said)
}

function withoutParty(plain: string, words: Words): string {
  return words.party.reduce((text, pattern) => text.replace(pattern, ' '), plain.replace(words.pair, ' '))
}

// "Friday for 'Haircut'", as the lists write it: a quoted name says nothing of time, nor does the word before it.
function withoutNames(plain: string, services: readonly Service[]): string {
  return services.reduce((text, { name }) => {
    const quoted = `['"„“”«»‹›「」『』]\\s*${name
      .toLowerCase()
      .replace(/[^\p{L}\d\s]/gu, '.')
      .replace(/\s+/gu, '\\s+')}\\s*['"„“”«»‹›「」『』]`
    return text.replace(new RegExp(`(?:(?:for|für|fuer|pour|para|per|voor|van|bei) )?${quoted}`, 'u'), ' ')
  }, plain)
}

// "No, Friday please": the no is for what was offered.
function withoutAnswer(plain: string, words: Words): string {
  return plain.replace(answerOf(words), '')
}

const answers = new WeakMap<Words, RegExp>()

function answerOf(words: Words): RegExp {
  const known = answers.get(words)
  if (known !== undefined) return known
  const made = new RegExp(`(?:${words.yesStart.source}|${words.noStart.source})\\s*[,;.!、。]+\\s*`, 'u')
  answers.set(words, made)
  return made
}

function readWhen(text: string, deps: RulesModelDeps, words: Words): Reading['when'] {
  const phrase = withoutOwnZone(text.replace(/\s+/gu, ' ').trim().slice(0, 300), deps)
  if (phrase === '') return undefined
  const meaning = deps.interpret(phrase, { now: deps.clock.now(), timeZone: deps.tenant.timeZone, locale: deps.session.locale })
  const hasDay = words.days.test(phrase)
  const hasTime = (phrase.match(words.times) ?? []).length > 0 || words.clock.some((pattern) => pattern.test(phrase))
  if (meaning.kind === 'none' && !hasDay && !hasTime) return undefined
  return { phrase, meaning, hasDay: hasDay || (meaning.kind !== 'none' && !hasTime), hasTime }
}
