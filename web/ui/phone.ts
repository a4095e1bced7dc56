export type PhoneFault = 'short' | 'long' | 'shape'

/** Reads phone numbers as they are written in the country of the business, and everyone else's with their +code. */
export interface PhoneRules {
  readonly faultOf: (phone: string) => PhoneFault | undefined
  /** "+44 20 7946 0018" from "02079460018"; what is no number stays as it is written. */
  readonly tidy: (phone: string) => string
}

/**
 * The numbering plans of the world are 19 kB; by the first digit of the calling code, nine chunks of about 3. Loaded when the field
 * is used: a customer who gives no number loads none.
 */
const zones = {
  1: () => import('virtual:phone-zone/1'),
  2: () => import('virtual:phone-zone/2'),
  3: () => import('virtual:phone-zone/3'),
  4: () => import('virtual:phone-zone/4'),
  5: () => import('virtual:phone-zone/5'),
  6: () => import('virtual:phone-zone/6'),
  7: () => import('virtual:phone-zone/7'),
  8: () => import('virtual:phone-zone/8'),
  9: () => import('virtual:phone-zone/9'),
} as const

export type PhoneZone = keyof typeof zones

/** Which plan a number is read by: its own when it begins with + or 00, the business's otherwise. */
export function zoneOf(phone: string, businessPhone: string): PhoneZone | undefined {
  const digit = Number(/^\s*(?:\+|00)\s*([1-9])/.exec(phone)?.[1] ?? /^\s*\+\s*([1-9])/.exec(businessPhone)?.[1])
  return isZone(digit) ? digit : undefined
}

export async function loadPhoneRules(zone: PhoneZone, businessPhone: string): Promise<PhoneRules> {
  const [{ parsePhoneNumberFromString: parse }, { metadata }] = await Promise.all([import('./phone-parser.ts'), zones[zone]()])
  const own = parse(businessPhone, metadata)?.country
  const read = (phone: string) => parse(phone.replace(/^\s*00/, '+'), own === undefined ? {} : { defaultCountry: own }, metadata)
  return {
    faultOf: (phone) => {
      const digits = phone.replaceAll(/\D/g, '').length
      if (!/^[+()\d\s./-]+$/.test(phone)) return 'shape'
      const number = read(phone)
      if (number === undefined) return digits < 6 ? 'short' : 'shape'
      // By length only: numbers are given out faster than anyone updates a list of them.
      if (number.isPossible()) return undefined
      return digits < 8 ? 'short' : 'long'
    },
    tidy: (phone) => {
      const number = read(phone)
      return number?.isPossible() === true ? number.formatInternational() : phone
    },
  }
}

function isZone(digit: number): digit is PhoneZone {
  return Object.hasOwn(zones, digit)
}
