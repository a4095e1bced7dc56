import { timingSafeEqual } from 'node:crypto'
import type { EpochMs } from '../shared/clock.ts'
import { hmac } from '../shared/ids.ts'
import { everyOf, type Secrets } from '../shared/secrets.ts'

/** What a slot id says: the server can read it back and nobody can make one up. */
export interface SlotReference {
  readonly serviceId: number
  readonly start: EpochMs
  readonly priceVersion: number
  /** Resources the customer asked for by name; none means any of the pool. */
  readonly selectedIds: readonly number[]
  readonly expiresAt: EpochMs
}

const VERSION = 1
const MAC_BYTES = 10 // 80 bits: far beyond guessing online, and the whole id stays under 40 characters
const MINUTE = 60_000
const QUARTER_HOUR = 15 * MINUTE

/** How long an offer can be taken up; rounded so that the same slot has the same id all through a quarter of an hour. */
const OFFER_LIFE = 24 * 60 * MINUTE

export function offerExpiry(now: EpochMs): EpochMs {
  return Math.ceil((now + OFFER_LIFE) / QUARTER_HOUR) * QUARTER_HOUR
}

/** The first moment at which offers would bear another expiry. */
export function offeredUntil(now: EpochMs): EpochMs {
  return offerExpiry(now) - OFFER_LIFE + 1
}

/** 28 characters of base64url, and one or two more for each resource asked for. */
export function makeSlotId(secret: Secrets, tenantId: number, slot: SlotReference): string {
  const bytes: number[] = [VERSION]
  pushVarint(bytes, slot.serviceId)
  pushFixed(bytes, slot.start / MINUTE, 4)
  pushFixed(bytes, slot.priceVersion, 2)
  pushFixed(bytes, slot.expiresAt / QUARTER_HOUR, 3)
  for (const id of slot.selectedIds) pushVarint(bytes, id)
  const payload = Buffer.from(bytes)
  return Buffer.concat([payload, mac(secret, tenantId, payload)]).toString('base64url')
}

/** Undefined for anything this server did not make for this tenant, altered in whatever way. */
export function readSlotId(secret: Secrets, tenantId: number, id: string): SlotReference | undefined {
  if (id.length > 64 || !/^[\w-]+$/.test(id)) return undefined
  const bytes = Buffer.from(id, 'base64url')
  // base64url ignores spare bits of the last character: only the one spelling counts.
  if (bytes.length < 12 + MAC_BYTES - 1 || bytes.toString('base64url') !== id) return undefined
  const payload = bytes.subarray(0, -MAC_BYTES)
  const given = bytes.subarray(-MAC_BYTES)
  if (!everyOf(secret).some((one) => timingSafeEqual(mac(one, tenantId, payload), given)) || payload[0] !== VERSION) return undefined
  const service = readVarint(payload, 1)
  const fixed = service.next
  const selectedIds: number[] = []
  for (let at = fixed + 9; at < payload.length;) {
    const selected = readVarint(payload, at)
    selectedIds.push(selected.value)
    at = selected.next
  }
  return {
    serviceId: service.value,
    start: payload.readUIntBE(fixed, 4) * MINUTE,
    priceVersion: payload.readUIntBE(fixed + 4, 2),
    expiresAt: payload.readUIntBE(fixed + 6, 3) * QUARTER_HOUR,
    selectedIds,
  }
}

function mac(secret: Secrets, tenantId: number, payload: Uint8Array): Buffer {
  const message = Buffer.allocUnsafe(payload.length + 12)
  message.write('slot-id:', 0, 'latin1')
  message.writeUInt32BE(tenantId, 8)
  message.set(payload, 12)
  return hmac(secret, message).subarray(0, MAC_BYTES)
}

function pushFixed(bytes: number[], value: number, width: number): void {
  for (let shift = width - 1; shift >= 0; shift--) bytes.push(Math.floor(value / 2 ** (8 * shift)) % 256)
}

/** LEB128: 7 bits a byte, low ones first. */
function pushVarint(bytes: number[], value: number): void {
  let rest = value
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128)
  bytes.push(rest)
}

function readVarint(bytes: Uint8Array, at: number): { value: number; next: number } {
  let value = 0
  let next = at
  for (let scale = 1; next < bytes.length; scale *= 128) {
    const byte = bytes[next++] ?? 0
    value += (byte % 128) * scale
    if (byte < 128) break
  }
  return { value, next }
}
