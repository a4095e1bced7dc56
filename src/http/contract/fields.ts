import { z } from 'zod'

// What clients send. Limits are part of the contract; what a value means is checked by the core.

export const slotId = z.string().min(1).max(64).describe('from availability; copied, never made up')
export const holdId = z.string().min(1).max(64)
export const partySize = z.number().int().min(1).max(1_000)
export const timeZone = z.string().min(1).max(64).describe('IANA name: "Europe/London"')
const noTag = 'is not a language tag such as "en-GB"'
export const locale = z
  .string()
  .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/, noTag)
  .refine(isLanguageTag, noTag)
  .describe('BCP 47')

const name = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .regex(/^\P{Cc}*$/u, 'has control characters')
const email = z.email('is not a mail address').max(254)
const phone = z
  .string()
  .trim()
  .min(3)
  .max(32)
  .regex(/^[+0-9 ()./-]*$/, 'has characters that no telephone number has')

export const customer = z.strictObject({ name, email, phone: phone.optional() })
/** What a customer told so far: anything of it may be missing. */
export const partialCustomer = z.strictObject({ name: name.optional(), email: email.optional(), phone: phone.optional() })

export const instant = z.string().describe('RFC 3339, UTC')
/** Until when its customer may do so themselves; in the past, or after the start, they may not. */
export const deadlines = { cancelUntil: instant, moveUntil: instant }
export const named = z.object({ id: z.string(), name: z.string() })
export const money = z.object({ amountMinor: z.number().int().describe('pence, cents, yen'), currency: z.string().describe('ISO 4217') })

/** What Intl takes: "en-12" and "en-GB-GB" look like tags, and every time written for them would be a fault. */
function isLanguageTag(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1
  } catch {
    return false
  }
}
