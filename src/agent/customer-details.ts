import { findPhoneNumbersInText, type CountryCode } from 'libphonenumber-js'
import type { SessionCustomer } from '../tools/define-tool.ts'
import { readName } from './customer-name.ts'
import { EMAIL } from './email-address.ts'
import { nameWords } from './rules-model/words/name-words.ts'

export interface DetailsExpected {
  /** The customer was just asked for their name: a bare "Ada Byron" is one. */
  readonly name: boolean
  /** The business's own words, which no bare name is: services, stylists. */
  readonly notNames?: readonly string[] | undefined
  readonly locale?: string | undefined
  /** Numbers without a country code belong to this one. */
  readonly country?: CountryCode | undefined
}

/**
 * What a customer's message tells about themselves, the fields it names only; a later message's field replaces an earlier one's.
 * Taken by the server from the customer's own words, so that no model can put another's address in.
 */
export function extractCustomerDetails(text: string, known: SessionCustomer, expecting: DetailsExpected): SessionCustomer {
  const plain = text
    .slice(0, 2_000)
    .normalize('NFC')
    .replace(/[\u200B-\u200F\u2060\uFEFF\u202A-\u202E\u2066-\u2069]/gu, '')
  const { denied } = nameWords(expecting.locale ?? 'en')
  const email = readEmail(plain, known.email, denied)
  const phone = readPhone(plain.replace(EMAIL, ' '), expecting.country ?? 'GB')
  const name = readName(plain, {
    known: known.name !== undefined,
    knownName: known.name,
    expected: expecting.name,
    hasEmail: email !== undefined,
    notNames: expecting.notNames ?? [],
    locale: expecting.locale ?? 'en',
  })
  return {
    ...(name === undefined ? {} : { name: joinedTo(known.name, name, plain) }),
    ...(email === undefined ? {} : { email }),
    ...(phone === undefined ? {} : { phone }),
  }
}

const FAMILY_NAME = /(?:last|family|sur)[ -]?name|nachname|familienname|nom de famille|apellidos?|sobrenome|apelido|cognome|achternaam/iu

// "Anna", and then "my last name is Bell".
function joinedTo(known: string | undefined, name: string, text: string): string {
  const isSecond = known !== undefined && !known.includes(' ') && !name.includes(' ') && known !== name && FAMILY_NAME.test(text)
  return isSecond ? `${known} ${name}` : name
}

// Of several the last one not taken back ("it's ada@new.com, not ada@old.com").
function readEmail(text: string, known: string | undefined, deniedBefore: RegExp): string | undefined {
  const found = [...text.matchAll(EMAIL)].map((match) => ({
    address: match[0].replace(/^'+/u, '').toLowerCase(),
    denied: deniedBefore.test(text.slice(0, match.index)),
  }))
  const meant = found.filter(
    ({ address, denied }) => !denied && address.length <= 254 && address.indexOf('@') <= 64 && address.indexOf('@') > 0,
  )
  const changed = meant.filter(({ address }) => address !== known)
  return (changed.at(-1) ?? meant.at(-1))?.address
}

function readPhone(text: string, country: CountryCode): string | undefined {
  // No number anywhere is shorter, with its country's: most messages need not be looked through.
  if ((text.match(/\p{Nd}/gu)?.length ?? 0) < 5) return undefined
  return findPhoneNumbersInText(text, country).findLast(({ number }) => number.isValid())?.number.number
}
