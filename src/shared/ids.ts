import { createHash, createHmac, hash, randomBytes, randomInt, randomUUID, timingSafeEqual } from 'node:crypto'
import type { EpochMs } from './clock.ts'
import { newestOf, type Secrets } from './secrets.ts'

/** UUIDv7 (RFC 9562 §5.7): sorted by time, 74 random bits, which are those of a version 4: Node draws them for many at once. */
export function uuidV7(now: EpochMs): string {
  const time = now.toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`
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

/** What is made is made with the newest; to look whether something was made with either, each is asked by itself (`everyOf`). */
export function hmac(secret: Secrets, text: string | Uint8Array): Buffer {
  return createHmac('sha256', newestOf(secret)).update(text).digest()
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
