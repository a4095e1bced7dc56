import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { operations } from '../../src/http/contract/operations.ts'
import { problemCodes } from '../../src/http/contract/problem.ts'
import { startTestApp, type TestApp } from './support/app.ts'
import { first } from './support/client.ts'

// The part of OpenAPI 3.1 that ours uses, as strictly as it is used.
const schema = z.record(z.string(), z.json())
const content = z.record(z.string().regex(/^[a-z]+\/[a-z+-]+$/), z.strictObject({ schema }))
const parameter = z.strictObject({
  name: z.string(),
  in: z.enum(['path', 'query', 'header']),
  required: z.boolean(),
  description: z.string().optional(),
  schema,
})
const response = z.strictObject({
  description: z.string().min(1),
  headers: z.record(z.string(), z.strictObject({ schema, description: z.string() })).optional(),
  content: content.optional(),
})
const operation = z.strictObject({
  operationId: z.string(),
  summary: z.string().min(1),
  security: z.array(z.record(z.string(), z.array(z.string()))).optional(),
  parameters: z.array(parameter),
  requestBody: z.strictObject({ required: z.boolean(), content }).optional(),
  responses: z.record(z.string().regex(/^[2-5]\d\d$/), response),
})
const document = z.strictObject({
  openapi: z.literal('3.1.0'),
  info: z.strictObject({
    title: z.string(),
    version: z.string(),
    description: z.string(),
    license: z.strictObject({ name: z.string(), identifier: z.string() }),
  }),
  servers: z.array(z.strictObject({ url: z.url() })),
  paths: z.record(z.string().startsWith('/'), z.record(z.enum(['get', 'post', 'delete']), operation.optional())),
  components: z.strictObject({
    schemas: z.record(z.string(), schema),
    securitySchemes: z.record(z.string(), z.record(z.string(), z.string())),
  }),
})

let app: TestApp
let api: z.output<typeof document>
beforeAll(async () => {
  app = await startTestApp({ overrides: { jobs: false } })
  api = document.parse(JSON.parse((await app.send('GET', '//openapi.json')).text))
})
afterAll(() => app.close())

const found = () =>
  Object.entries(api.paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, one]) => (one === undefined ? [] : [{ path, method, one }])),
  )

test('the document has every operation once, with every path parameter it names', () => {
  expect(
    found()
      .map(({ one }) => one.operationId)
      .toSorted(),
  ).toEqual(Object.keys(operations).toSorted())
  for (const { path, one } of found()) {
    const named = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1])
    expect(one.parameters.filter((one) => one.in === 'path').map(({ name }) => name)).toEqual(named)
  }
})

test('every reference and security scheme in it is there', () => {
  for (const [, name] of JSON.stringify(api).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g))
    expect(Object.keys(api.components.schemas)).toContain(name)
  for (const { one } of found())
    for (const scheme of one.security ?? [])
      expect(Object.keys(api.components.securitySchemes)).toEqual(expect.arrayContaining(Object.keys(scheme)))
})

test('every path in it is served: none answers that there is no such call or method', async () => {
  for (const { path, method } of found()) {
    const at = path.replace('{tenant}', 'nobody').replace(/\{\w+\}/g, 'x')
    const answer = await app.send(method.toUpperCase(), `/${at}`, method === 'post' ? { body: {} } : {})
    expect([path, JSON.parse(answer.text).code]).toEqual([path, 'tenant_not_found'])
  }
})

test('real answers are what the document says, read with nothing but the document', async () => {
  const slot = first(await app.findSlots('haircut'))
  const answers = [
    ['/api/v1/tenants/{tenant}/', 'get', await app.send('GET', '/')],
    ['/api/v1/tenants/{tenant}/services', 'get', await app.send('GET', '/services')],
    ['/api/v1/tenants/{tenant}/availability', 'get', await app.send('GET', '/availability?service=haircut&when=thursday')],
    ['/api/v1/tenants/{tenant}/holds', 'post', await app.send('POST', '/holds', { body: { slotId: slot.id } })],
    ['/api/v1/tenants/{tenant}/holds', 'post', await app.send('POST', '/holds', { body: { slotId: 'x' } })],
    ['/api/v1/tenants/{tenant}/bookings/{reference}', 'get', await app.send('GET', '/bookings/x')],
  ] as const
  for (const [path, method, answer] of answers) {
    const type = (answer.headers.get('content-type') ?? '').split(';')[0] ?? ''
    const described = api.paths[path]?.[method]?.responses[String(answer.status)]?.content?.[type]?.schema
    if (described === undefined) throw new Error(`${method} ${path} does not describe ${answer.status} ${type}`)
    const resolved = '$ref' in described ? api.components.schemas['Problem'] : described
    z.fromJSONSchema(resolved ?? {}).parse(JSON.parse(answer.text))
  }
})

test('the readable page has every call and every problem code', async () => {
  const { text, headers } = await app.send('GET', '//docs')
  expect(headers.get('content-type')).toMatch(/^text\/html/)
  for (const id of [...Object.keys(operations), ...problemCodes]) expect(text).toContain(`id="${id}"`)
})
