import type { Prisma } from '../db/generated/client.ts'
import { redact } from '../shared/redact.ts'
import type { Json, Part } from './model.ts'

/**
 * What PostgreSQL can keep as jsonb: it refuses NUL and half surrogate pairs, which a model or a customer may send.
 * Fields that are undefined are left out. Whatever a customer typed, card numbers and IBANs are not kept.
 */
export function storable(value: Json | readonly Part[] | { readonly [key: string]: Json | undefined }): Prisma.InputJsonValue {
  return clean(value) ?? {}
}

function clean(value: unknown): Prisma.InputJsonValue | null {
  if (typeof value === 'string') return redact(cleanText(value))
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  if (typeof value === 'boolean') return value
  if (Array.isArray(value)) return value.map(clean)
  if (typeof value !== 'object' || value === null) return null
  const fields = Object.entries(value).filter(([, field]) => field !== undefined)
  return Object.fromEntries(fields.map(([key, field]) => [cleanText(key), clean(field)]))
}

export function cleanText(text: string): string {
  return text.toWellFormed().replaceAll('\0', '')
}
