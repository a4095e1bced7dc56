import { z } from 'zod'
import { problemShape } from './contract/problem.ts'
import type { Operation } from './contract/operation.ts'
import { operations } from './contract/operations.ts'

type Json = { readonly [key: string]: unknown }

/** OpenAPI 3.1 of the whole API, written from the schemas that check it. */
export function openApiDocument(publicUrl: string): Json {
  return {
    openapi: '3.1.0',
    info: { title: 'Holdfast', version: '1', description: about, license: { name: 'MIT', identifier: 'MIT' } },
    servers: [{ url: publicUrl }],
    paths: paths(),
    components: {
      schemas: { Problem: schemaOf(problemShape, 'output') },
      securitySchemes: {
        booking: { type: 'http', scheme: 'bearer', description: 'The manage token of one booking' },
        conversation: { type: 'http', scheme: 'bearer', description: 'The token of one conversation' },
        key: { type: 'http', scheme: 'bearer', description: 'A key of the business, with the scope webhooks' },
      },
    },
  }
}

const about =
  'Find a time, hold it, book it. A slot id comes from availability and is the only thing a hold takes; a hold id is the only thing a booking takes. Instants are RFC 3339 in UTC, times in words are in the zone beside them, money is in minor units.'

function paths(): Json {
  const found: Record<string, Record<string, Json>> = {}
  for (const [id, operation] of Object.entries<Operation>(operations)) {
    const path = `/api/v1/tenants/{tenant}${operation.path}`
    found[path] = { ...found[path], [operation.method]: describe(id, operation) }
  }
  return found
}

function describe(id: string, operation: Operation): Json {
  return {
    operationId: id,
    summary: operation.summary,
    ...(operation.token === undefined ? {} : { security: [{ [operation.token]: [] }] }),
    parameters: [
      ...pathParameters(operation.path),
      ...queryParameters(operation),
      ...(operation.method === 'post' ? [idempotencyKey] : []),
    ],
    ...(operation.body === undefined
      ? {}
      : { requestBody: { required: true, content: { 'application/json': { schema: schemaOf(operation.body, 'input') } } } }),
    responses: { [operation.status]: success(operation), ...otherSuccess(id), ...problems(operation) },
  }
}

const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: 'Up to 255 characters; the same request with the same key is answered once, and replayed for a day',
  schema: { type: 'string', minLength: 1, maxLength: 255 },
}

function pathParameters(path: string): Json[] {
  const names = ['tenant', ...[...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1])]
  return names.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } }))
}

function queryParameters({ query }: Operation): Json[] {
  return Object.entries(query?.shape ?? {}).map(([name, field]) => {
    const schema = schemaOf(z.object({ [name]: field }), 'input')
    return { name, in: 'query', required: Array.isArray(schema['required']), schema: propertyOf(schema, name) }
  })
}

function propertyOf(schema: Json, name: string): unknown {
  const properties = schema['properties']
  return typeof properties === 'object' && properties !== null ? Reflect.get(properties, name) : {}
}

function success({ says, answer, also, method }: Operation): Json {
  const json = answer === undefined ? [] : [['application/json', { schema: schemaOf(answer, 'output') }]]
  const others = Object.entries(also ?? {}).map(([type, description]) => [type, { schema: { type: 'string', description } }])
  const content = Object.fromEntries([...json, ...others])
  const replayed =
    method === 'post'
      ? { headers: { 'Idempotent-Replayed': { schema: { type: 'string' }, description: '"true" when this answer was given before' } } }
      : {}
  return { description: says, ...replayed, ...(Object.keys(content).length === 0 ? {} : { content }) }
}

function otherSuccess(id: string): Json {
  if (id === 'findAvailability' || id === 'getTenant' || id === 'findServices')
    return { 304: { description: 'Nothing changed since the answer with that ETag' } }
  return id === 'resumeStream' ? { 204: { description: 'No turn is under way' } } : {}
}

function problems({ problems: own, method }: Operation): Json {
  const statuses = new Set<number>([400, 404, ...own, 429, 500, 503, ...(method === 'post' ? [409, 413, 415, 422] : [])])
  const content = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } }
  return Object.fromEntries(
    [...statuses].toSorted((a, b) => a - b).map((status) => [status, { description: problemWords[status] ?? 'A problem', content }]),
  )
}

const problemWords: Readonly<Record<number, string>> = {
  400: 'The request is not right: fieldErrors says where',
  401: 'This call takes a key of the business',
  403: 'The customer has to agree first; or a proof of work is asked; or the key is not for this',
  404: 'There is no such thing, or it is not yours',
  409: 'Refused: code says why, alternatives what else is free',
  410: 'It has run out',
  413: 'The body is larger than 64 kB',
  415: 'The body is not JSON',
  422: 'The Idempotency-Key came with another request before',
  429: 'Too many requests: Retry-After says when',
  500: 'Our fault; the detail names the id it was logged under',
  503: 'The server is going down for a restart: try again',
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io, target: 'draft-2020-12' })
  return rest
}
