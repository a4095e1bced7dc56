import { hmac } from '../shared/ids.ts'
import type { Secrets } from '../shared/secrets.ts'

/** How long a one-time code lives, how often it may be tried, and how many may be asked for. */
export const codeLimits = {
  lifeMinutes: 10,
  /** Wrong tries after which a code is dead. */
  tries: 5,
  /** Codes per hour. By conversation and network address every request counts; by booking and mail address those that were mailed. */
  perConversation: 3,
  perAddress: 20,
  perBooking: 3,
  perContact: 6,
} as const

/**
 * Six digits, made from the code's row and the secret: nothing to store, so neither the database nor a job's payload has it. 15 tries
 * an hour at most for one booking find it once in seven years of asking around the clock.
 */
export function digitsOfCode(secret: Secrets, tenantId: number, codeId: string): string {
  // 48 bits over a million: no digit is likelier than another by more than 1 in 10^8.
  return String(hmac(secret, `booking code ${tenantId} ${codeId}`).readUIntBE(0, 6) % 1_000_000).padStart(6, '0')
}
