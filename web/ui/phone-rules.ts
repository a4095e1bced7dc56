import { type MetadataJson, parsePhoneNumberFromString } from 'libphonenumber-js/core'

export type PhoneFault = 'short' | 'long' | 'shape'

/** Reads phone numbers as they are written in the country of the business, and everyone else's with their +code. */
export interface PhoneRules {
  readonly faultOf: (phone: string) => PhoneFault | undefined
  /** "+44 20 7946 0018" from "02079460018"; what is no number stays as it is written. */
  readonly tidy: (phone: string) => string
}

export function phoneRules(metadata: MetadataJson, businessPhone: string): PhoneRules {
  const own = parsePhoneNumberFromString(businessPhone, metadata)?.country
  const read = (phone: string) =>
    parsePhoneNumberFromString(phone.replace(/^\s*00/, '+'), own === undefined ? {} : { defaultCountry: own }, metadata)
  return {
    faultOf: (phone) => {
      const digits = phone.replaceAll(/\D/g, '').length
      if (!/^[+()\d\s./-]+$/.test(phone)) return 'shape'
      const number = read(phone)
      // By length only: numbers are given out faster than anyone updates a list of them.
      if (number?.isPossible() === true) return undefined
      return digits < 9 ? 'short' : 'long'
    },
    tidy: (phone) => {
      const number = read(phone)
      return number?.isPossible() === true ? number.formatInternational() : phone
    },
  }
}
