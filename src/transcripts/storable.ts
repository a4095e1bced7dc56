import type { Prisma } from '../db/generated/client.ts'
import { maskText } from '../shared/mask.ts'
import { redact } from '../shared/redact.ts'
import type { Json, Part } from './model.ts'

/**
 * What PostgreSQL can keep as jsonb: it refuses NUL and half surrogate pairs, which a model or a customer may send.
 * Fields that are undefined are left out. Whatever a customer typed, card numbers and IBANs are not kept,
 * nor, where the business wants that (`masksContact`), mail addresses and phone numbers; nor what opens a booking, of a link to one.
 */
export function storable(
  value: Json | readonly Part[] | { readonly [key: string]: Json | undefined },
  masksContact = false,
): Prisma.InputJsonValue {
  return clean(value, masksContact) ?? {}
}

function clean(value: unknown, masksContact: boolean): Prisma.InputJsonValue | null {
  if (typeof value === 'string') return keptText(value, masksContact)
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  if (typeof value === 'boolean') return value
  if (Array.isArray(value)) return value.map((item) => clean(item, masksContact))
  if (typeof value !== 'object' || value === null) return null
  const fields = Object.entries(value).filter(([, field]) => field !== undefined)
  return Object.fromEntries(fields.map(([key, field]) => [cleanText(key), clean(field, masksContact)]))
}

/** One text of it. */
export function keptText(text: string, masksContact: boolean): string {
  const kept = redact(cleanText(text)).replace(opening, '$1')
  return masksContact ? maskText(kept) : kept
}

/** Links to a booking carry its token: cards have them, and customers paste those of their mails. */
const opening = /([#?&]token=)[\w-]{20,}/g

export function cleanText(text: string): string {
  return text.toWellFormed().replaceAll('\0', '')
}
