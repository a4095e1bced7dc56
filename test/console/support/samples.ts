import { z } from 'zod'
import type { ConsoleOperation } from '../../../src/http/contract/console/operation.ts'

export interface Filling {
  readonly uuid: string
  readonly word: string
  readonly number: number
}

/** A query that the operation takes, as far as its schema tells what it takes. */
export function sampleQuery(operation: ConsoleOperation, filling: Filling): Record<string, string> {
  if (operation.query === undefined) return {}
  const sample = sampleOf(z.toJSONSchema(operation.query, { io: 'input', unrepresentable: 'any' }), filling, operation.query)
  if (typeof sample !== 'object' || sample === null) return {}
  return Object.fromEntries(Object.entries(sample).map(([name, value]) => [name, String(value)]))
}

export function sampleBody(operation: ConsoleOperation, filling: Filling): unknown {
  if (operation.body === undefined) return undefined
  return sampleOf(z.toJSONSchema(operation.body, { io: 'input', unrepresentable: 'any' }), filling, operation.body)
}

type Schema = z.core.JSONSchema.BaseSchema | boolean | undefined

function sampleOf(schema: Schema, filling: Filling, whole?: z.ZodType): unknown {
  if (schema === undefined || typeof schema === 'boolean') return filling.word
  if (schema.const !== undefined) return schema.const
  if (schema.enum !== undefined) return schema.enum[0]
  const union = schema.anyOf ?? schema.oneOf
  if (union !== undefined) return sampleOf(union[0], filling)
  if (schema.allOf !== undefined) return sampleOf(schema.allOf[0], filling)
  if (schema.type === 'object') return sampleObject(schema, filling, whole)
  if (schema.type === 'array') return [sampleOf(Array.isArray(schema.items) ? schema.items[0] : schema.items, filling)]
  if (schema.type === 'integer' || schema.type === 'number')
    return Math.min(Math.max(schema.minimum ?? 1, 1), schema.maximum ?? filling.number)
  if (schema.type === 'boolean') return true
  return schema.type === 'null' ? null : sampleText(schema, filling)
}

/** With every field there is; those that a look at the whole does not like are left out when they may be. */
function sampleObject(schema: z.core.JSONSchema.BaseSchema, filling: Filling, whole: z.ZodType | undefined): Record<string, unknown> {
  const all = Object.fromEntries(
    Object.entries(schema.properties ?? {}).map(([name, field]) => [
      name,
      isProse(name) ? sampleOf(field, prose) : sampleOf(field, filling),
    ]),
  )
  if (whole === undefined) return all
  const wrong = new Set((whole.safeParse(all).error?.issues ?? []).map((issue) => String(issue.path[0])))
  return Object.fromEntries(Object.entries(all).filter(([name]) => schema.required?.includes(name) === true || !wrong.has(name)))
}

/** Words of somebody's own, which are kept and shown again: no id goes there. */
const isProse = (name: string): boolean => /^(name|note|notes|text|reason|title|label|comment|summary|description)$/.test(name)
const prose: Filling = { uuid: 'some words', word: 'some words', number: 1 }

const texts = (filling: Filling) => [
  filling.uuid,
  filling.word,
  '2026-03-10',
  '2026-03-10T10:00:00Z',
  'reader@b.example',
  'https://b.example',
  'b.example',
  'en',
  'Europe/London',
  '10:00',
  'GBP',
  '#336699',
  String(filling.number),
]

/** The first that fits its pattern: mail addresses, days and instants are patterns too. */
function sampleText({ pattern, format, maxLength = 1_000 }: z.core.JSONSchema.BaseSchema, filling: Filling): string {
  if (format === 'uuid') return filling.uuid
  const fitting = texts(filling).filter(
    (text) => text.length <= maxLength && (pattern === undefined || new RegExp(pattern, 'u').test(text)),
  )
  if (format === 'email') return 'reader@b.example'
  if (format === 'date') return '2026-03-10'
  if (format === 'date-time') return '2026-03-10T10:00:00Z'
  if (format === 'uri') return 'https://b.example'
  return fitting[0] ?? filling.word.slice(0, maxLength)
}
