import { createHash, createHmac, hash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto'
import type { EpochMs } from './clock.ts'

/** UUIDv7 (RFC 9562 §5.7): sorted by time, 74 random bits. */
export function uuidV7(now: EpochMs): string {
  const bytes = randomBytes(16)
  bytes.writeUIntBE(now, 0, 6)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** PostgreSQL throws at a malformed uuid: ids from outside are looked at first. */
export function isUuid(text: string): boolean {
  return UUID.test(text)
}

/** An unguessable bearer secret, 192 bits, base64url. */
export function newToken(): string {
  return randomBytes(24).toString('base64url')
}

/** How a secret or an address is kept at rest: enough to compare, not to read. */
export function sha256(text: string): string {
  return hash('sha256', text, 'base64url')
}

export function hmac(secret: string, text: string | Uint8Array): Buffer {
  return createHmac('sha256', secret).update(text).digest()
}

/** Compares two secrets in constant time. */
export function sameSecret(a: string, b: string): boolean {
  return timingSafeEqual(createHash('sha256').update(a).digest(), createHash('sha256').update(b).digest())
}

// Letters and digits that cannot be mistaken for one another when read out: no 0 O 1 I L U.
const REFERENCE_ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A booking's human reference: two groups of four, about 39 bits ("K7QM-3XWD"). */
export function newReference(): string {
  const letters = Array.from({ length: 8 }, () => REFERENCE_ALPHABET.charAt(randomInt(REFERENCE_ALPHABET.length))).join('')
  return `${letters.slice(0, 4)}-${letters.slice(4)}`
}

/** When a UUIDv7 was made. */
export function uuidTime(id: string): EpochMs {
  return Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16)
}
