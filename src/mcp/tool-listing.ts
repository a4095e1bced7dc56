import {
  fromJsonSchema,
  type JsonSchemaType,
  type jsonSchemaValidator,
  type JsonSchemaValidatorResult,
  type StandardSchemaWithJSON,
  type ToolAnnotations,
} from '@modelcontextprotocol/server'
import { z } from 'zod'
import type { Tool } from '../tools/define-tool.ts'
import { tools } from '../tools/index.ts'
import { appOfTool, type AppListing } from './apps.ts'
import type { Scope } from './caller.ts'
import { envelopeProperties } from './envelope.ts'

/** A tool as a client is told of it. */
export interface ToolListing {
  readonly tool: Tool
  readonly inputSchema: StandardSchemaWithJSON
  readonly outputSchema: StandardSchemaWithJSON
  readonly annotations: ToolAnnotations
  /** The least that who calls it must be allowed to do. */
  readonly scope: Scope
  /** What a host that renders apps shows of the answer. */
  readonly app: AppListing | undefined
}

// Whether an input fits is run-tool's to say, in words a model can act on; the tools' own zod schemas have parsed every output.
const trusting: jsonSchemaValidator = {
  getValidator<T>(): (input: unknown) => JsonSchemaValidatorResult<T> {
    return (input) => ({ valid: true, data: input as T, errorMessage: undefined })
  },
}

/** Made once: the same list, in the same order, for every caller, so that a client may keep it. */
export const toolListings: readonly ToolListing[] = tools.map((tool) => ({
  tool,
  inputSchema: told(inputSchemaOf(tool)),
  outputSchema: told(outputSchemaOf(tool)),
  annotations: annotationsOf(tool),
  scope: tool.effect === 'read' ? 'read' : 'hold',
  app: appOfTool[tool.name],
}))

function told(schema: JsonSchemaType): StandardSchemaWithJSON {
  return fromJsonSchema(schema, trusting)
}

function inputSchemaOf(tool: Tool): JsonSchemaType {
  const { properties, ...rest } = objectSchema(tool.input, 'input')
  return { ...rest, properties: { ...properties, ...envelopeProperties(tool) } }
}

function outputSchemaOf(tool: Tool): JsonSchemaType {
  const { properties, ...rest } = objectSchema(tool.output, 'output')
  return { ...rest, properties: { ...properties, session: { type: 'string', description: 'to be passed with the next call' } } }
}

function objectSchema(schema: z.ZodType, io: 'input' | 'output') {
  const { $schema: _dialect, ...json } = z.toJSONSchema(schema, { io })
  const fields = z.looseObject({ type: z.literal('object'), properties: z.record(z.string(), z.unknown()) }).parse(onePerType(json))
  return fields as { type: 'object'; properties: Record<string, object> }
}

/** `type: ["string", "null"]` is good JSON Schema that several clients' models cannot be told: a branch for each says the same. */
function onePerType(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(onePerType)
  if (typeof schema !== 'object' || schema === null) return schema
  const fields = Object.entries(schema).map(([name, value]): [string, unknown] =>
    name === 'type' && Array.isArray(value) ? ['anyOf', value.map((type: unknown) => ({ type }))] : [name, onePerType(value)],
  )
  return Object.fromEntries(fields)
}

// Every writing tool answers a repeated call as it did the first time.
function annotationsOf(tool: Tool): ToolAnnotations {
  const reads = tool.effect === 'read'
  return {
    title: tool.title,
    readOnlyHint: reads,
    ...(reads ? {} : { destructiveHint: tool.undoes === true, idempotentHint: true }),
    openWorldHint: false,
  }
}
