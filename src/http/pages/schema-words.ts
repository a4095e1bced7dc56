import { z } from 'zod'

/** A schema as a person reads it: `{ slotId: string, partySize?: integer }`, a line for each field with its meaning. */
export function schemaWords(schema: z.ZodType, io: 'input' | 'output'): string {
  return words(z.toJSONSchema(schema, { io }), '')
}

type Schema = z.core.JSONSchema.BaseSchema | boolean

function words(schema: Schema | undefined, indent: string): string {
  if (schema === undefined || typeof schema === 'boolean') return 'anything'
  const union = schema.anyOf ?? schema.oneOf
  if (union !== undefined) return union.map((one) => words(one, indent)).join(` | `)
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  if (schema.enum !== undefined) return schema.enum.map((one) => JSON.stringify(one)).join(' | ')
  if (schema.type === 'array') return `[${words(Array.isArray(schema.items) ? schema.items[0] : schema.items, indent)}]`
  if (schema.type === 'object') return objectWords(schema, indent)
  return String(schema.type ?? 'anything')
}

function objectWords(schema: z.core.JSONSchema.BaseSchema, indent: string): string {
  const inner = `${indent}  `
  const fields = Object.entries(schema.properties ?? {})
  if (fields.length === 0) return '{ [name]: ' + words(schema.additionalProperties, inner) + ' }'
  const lines = fields.map(([name, field]) => {
    const mark = schema.required?.includes(name) === true ? '' : '?'
    const meaning = typeof field === 'object' && field.description !== undefined ? `   ${field.description}` : ''
    return `${inner}${name}${mark}: ${words(field, inner)}${meaning}`
  })
  return `{\n${lines.join('\n')}\n${indent}}`
}
