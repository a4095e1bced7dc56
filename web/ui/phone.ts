import type { PhoneRules } from './phone-rules.ts'

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
  const [{ phoneRules }, { metadata }] = await Promise.all([import('./phone-rules.ts'), zones[zone]()])
  return phoneRules(metadata, businessPhone)
}

function isZone(digit: number): digit is PhoneZone {
  return Object.hasOwn(zones, digit)
}
