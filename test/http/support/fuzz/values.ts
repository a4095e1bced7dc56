import fc from 'fast-check'
import { textOf } from './ask.ts'

/** JSON Schema, as far as zod writes it. */
export type Schema = Readonly<Record<string, unknown>>

/** Real values by the name of the field or parameter they belong in, so that what is generated gets past the first check. */
export type Known = Readonly<Record<string, readonly unknown[]>>

/** Names itself, so that it is recognized where it was written into a page as it is. */
export const scriptMark = '"\'><script>xss()</script>'

/** Everything that has ever hurt somebody's server, and anything else. */
export const nasty: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...texts()) },
  {
    weight: 3,
    arbitrary: fc.constantFrom<unknown>(0, -0, -1, 1.5, 2 ** 31, 2 ** 31 - 1, 2 ** 53, -(2 ** 63), 1e308, 5e-324, true, null, [], {}),
  },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
  { weight: 1, arbitrary: fc.integer({ min: 15, max: 400 }).map(deep) },
)

function texts(): string[] {
  const injected = [
    scriptMark,
    "' OR 1=1 --",
    '"; DROP TABLE hold; --',
    '{{7*7}}${7*7}',
    '%',
    '_',
    '\\',
    '$$',
    '((((a',
    '.*',
    '*',
    ':*',
    "a:* | !('",
  ]
  const paths = ['../../../../etc/passwd', '..\\..\\x', '%00', '%2e%2e%2f', 'file:///etc/passwd', 'javascript:alert(1)', '//127.0.0.1:9/x']
  const lines = [
    'a\r\nSet-Cookie: a=b',
    'a\nBcc: b@example.com',
    '=1+1',
    '@SUM(1)',
    '\u0000',
    '\u0007',
    '\u202e',
    '\u200b',
    '\ud800',
    '\udc00x',
  ]
  const likeNumbers = ['NaN', 'Infinity', '-1', '1e999', '0x1F', '٣', '１２', '99999999999999999999', '1.5', '-0', ' 1']
  const likeTimes = [
    '2026-13-45T99:99:99Z',
    '+275760-09-13T00:00:00Z',
    '-000001-01-01T00:00:00Z',
    '2026-02-30',
    '24:00',
    '10:60',
    '9999-12-31T23:59:59Z',
  ]
  const likeNames = [
    'Mars/Olympus',
    '+01:00',
    'x-x-x',
    'en-u-ca-hebrew',
    'i-klingon',
    '__proto__',
    'constructor',
    'toString',
    'undefined',
    'null',
  ]
  const shapes = ['', ' ', 'é'.normalize('NFD'), '𝕏'.repeat(300), 'x'.repeat(5_000), '1'.repeat(400), '👩‍👩‍👧‍👦'.repeat(50), 'İ', 'ß', '㍿']
  return [...injected, ...paths, ...lines, ...likeNumbers, ...likeTimes, ...likeNames, ...shapes]
}

function deep(levels: number): unknown {
  let value: unknown = 'x'
  for (let level = 0; level < levels; level++) value = level % 2 === 0 ? [value] : { a: value }
  return value
}

/** Of a body: as the schema has it, the same with something wrong somewhere in it, or nothing of the kind. */
export function bodyOf(schema: Schema, known: Known): fc.Arbitrary<unknown> {
  const right = fitting(schema, '', known)
  const wrong = fc
    .tuple(right, fc.nat(1_000), nasty, fc.constantFrom<Change>('replace', 'replace', 'remove', 'add', 'wrap'))
    .map(([value, at, by, change]) => changed(value, { at, by, change }))
  return fc.oneof({ weight: 5, arbitrary: right }, { weight: 5, arbitrary: wrong }, { weight: 1, arbitrary: nasty })
}

/** What meets the schema, or nearly: checks that a schema cannot tell are not known here. */
export function fitting(schema: Schema, name: string, known: Known): fc.Arbitrary<unknown> {
  const real = known[name]
  const made = madeFrom(schema, name, known)
  return real === undefined || real.length === 0
    ? made
    : fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...real) }, { weight: 1, arbitrary: made })
}

function madeFrom(schema: Schema, name: string, known: Known): fc.Arbitrary<unknown> {
  if ('const' in schema) return fc.constant(schema['const'])
  if (Array.isArray(schema['enum'])) return fc.constantFrom(...schema['enum'])
  const choices = [schema['anyOf'], schema['oneOf'], schema['allOf']].find(Array.isArray)
  if (choices !== undefined) return fc.oneof(...choices.map((one) => fitting(asSchema(one), name, known)))
  switch (schema['type']) {
    case 'object':
      return objectOf(schema, known)
    case 'array':
      return arrayOf(schema, name, known)
    case 'string':
      return wordsOf(schema)
    case 'integer':
    case 'number':
      return fc.integer({
        min: numberIn(schema, 'minimum', -10),
        max: Math.max(numberIn(schema, 'minimum', -10), numberIn(schema, 'maximum', 500)),
      })
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    default:
      return fc.jsonValue({ maxDepth: 2 })
  }
}

function objectOf(schema: Schema, known: Known): fc.Arbitrary<unknown> {
  const properties = Object.entries(asSchema(schema['properties'] ?? {}))
  if (properties.length === 0) {
    const inner = schema['additionalProperties']
    const key = fc.oneof(fc.constantFrom('a', 'en', 'de', '1'), fc.string({ maxLength: 8 }))
    return typeof inner === 'object' ? fc.dictionary(key, fitting(asSchema(inner), '', known), { maxKeys: 4 }) : fc.constant({})
  }
  const required = Array.isArray(schema['required']) ? schema['required'].map(String) : []
  const model = Object.fromEntries(properties.map(([key, inner]) => [key, fitting(asSchema(inner), key, known)]))
  return fc.record(model, { requiredKeys: required })
}

function arrayOf(schema: Schema, name: string, known: Known): fc.Arbitrary<unknown> {
  const places = schema['prefixItems']
  if (Array.isArray(places)) return fc.tuple(...places.map((one) => fitting(asSchema(one), name, known)))
  const minLength = numberIn(schema, 'minItems', 0)
  const maxLength = Math.max(minLength, Math.min(4, numberIn(schema, 'maxItems', 4)))
  return fc.array(fitting(asSchema(schema['items'] ?? {}), name.replace(/s$/, ''), known), { minLength, maxLength })
}

const words = [
  '2026-03-05T10:00:00Z',
  '2026-03-05',
  '10:00',
  'Europe/London',
  'de',
  'en',
  'EUR',
  'haircut',
  'ada@example.com',
  'Ada Byron',
  '00:30',
  'thursday at 4',
  '1',
]

function wordsOf(schema: Schema): fc.Arbitrary<string> {
  const bounds = { minLength: Math.min(numberIn(schema, 'minLength', 0), 200), maxLength: Math.min(numberIn(schema, 'maxLength', 60), 200) }
  const free = fc.oneof(fc.constantFrom(...words), fc.string({ ...bounds, unit: 'grapheme' }))
  if (schema['format'] === 'email') return fc.constantFrom('ada@example.com', 'b+x@example.org')
  const pattern = schema['pattern']
  return typeof pattern === 'string' && !pattern.includes('(?') && !pattern.includes('\\P')
    ? fc.oneof(free, fc.stringMatching(new RegExp(pattern)))
    : free
}

type Change = 'replace' | 'remove' | 'add' | 'wrap'

/** A copy in which the at-th value (counted through, modulo how many there are) is another. */
function changed(value: unknown, { at, by, change }: { readonly at: number; readonly by: unknown; readonly change: Change }): unknown {
  let left = at % countOf(value)
  const walk = (one: unknown): unknown => {
    if (left-- === 0) return change === 'wrap' ? [one] : change === 'add' && isRecord(one) ? { ...one, [textOf(by).slice(0, 30)]: by } : by
    if (Array.isArray(one)) return one.map(walk)
    if (!isRecord(one)) return one
    const kept = Object.entries(one).filter(() => !(change === 'remove' && left-- === 0))
    return Object.fromEntries(kept.map(([key, inner]) => [key, walk(inner)]))
  }
  return walk(value)
}

function countOf(value: unknown): number {
  const inner = Array.isArray(value) ? value : isRecord(value) ? Object.values(value) : []
  return 1 + inner.map(countOf).reduce((sum, count) => sum + count, 0)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function asSchema(value: unknown): Schema {
  return isRecord(value) ? value : {}
}

function numberIn(schema: Schema, key: string, otherwise: number): number {
  const value = schema[key]
  return typeof value === 'number' && Math.abs(value) < 1e9 ? value : otherwise
}
