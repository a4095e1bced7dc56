import fc from 'fast-check'
import { asHeader, encoded, type Asked } from './ask.ts'
import { bodyOf, fitting, nasty, type Known, type Schema } from './values.ts'

export interface Fuzzed {
  readonly method: string
  /** With {names} of parameters. */
  readonly path: string
  readonly query: readonly { readonly name: string; readonly required: boolean; readonly schema: Schema }[]
  readonly body: Schema | undefined
}

export interface Given {
  readonly known: Known
  /** By the id that each opens. */
  readonly tokens: Readonly<Record<string, string>>
  /** With every request. */
  readonly headers?: Readonly<Record<string, string>>
}

/** A thing in its right place, one that was given for another, or anything at all. */
export function requestFor({ method, path, query, body }: Fuzzed, { known, tokens, headers = {} }: Given): fc.Arbitrary<Asked> {
  const holes = [...path.matchAll(/\{(\w+)\}/g)].map((found) => found[1] ?? '')
  const json =
    body === undefined
      ? fc.constant(undefined)
      : fc.oneof({ weight: 12, arbitrary: bodyOf(body, known).map((one) => JSON.stringify(one)) }, { weight: 1, arbitrary: notJson })
  const parts = fc.record({
    inPath: fc.record(Object.fromEntries(holes.map((name) => [name, written(name, {}, { ...known, id: idsFor(path, known) })]))),
    inQuery: fc.record(Object.fromEntries(query.map((one) => [one.name, written(one.name, one.schema, known)])), {
      requiredKeys: query.flatMap((one) => (one.required ? [one.name] : [])),
    }),
    sent: json,
    extra: headersFor(Object.values(tokens)),
    isOwn: fc.nat(9).map((one) => one > 1),
  })
  return parts.map(({ inPath, inQuery, sent, extra, isOwn }) => {
    // Clients fill in every place: an empty one would be another call.
    const at = path.replace(/\{(\w+)\}/g, (_all, name: string) => inPath[name] || '%20')
    const search = Object.entries(inQuery).map(([name, value]) => `${name}=${value}`)
    const own = isOwn ? Object.values(inPath).flatMap((one) => tokens[one] ?? [])[0] : undefined
    return {
      method: method.toUpperCase(),
      path: search.length === 0 ? at : `${at}?${search.join('&')}`,
      headers: {
        ...headers,
        ...(sent === undefined ? {} : { 'content-type': 'application/json' }),
        ...extra,
        ...(own === undefined ? {} : { authorization: `Bearer ${own}` }),
      },
      body: sent,
    }
  })
}

function written(name: string, schema: Schema, known: Known): fc.Arbitrary<string> {
  const right = fitting(Object.keys(schema).length === 0 ? { type: 'string' } : schema, name, known).map(encoded)
  return fc.oneof({ weight: 14, arbitrary: right }, { weight: 1, arbitrary: nasty.map(encoded) }, { weight: 1, arbitrary: wild })
}

/** "{id}" is of whatever stands before it. */
function idsFor(path: string, known: Known): readonly unknown[] {
  const [, kind = ''] = /\/(\w+)\/\{id\}/.exec(path) ?? []
  return known[kind.replace(/s$/, '')] ?? known['id'] ?? []
}

/** What no encoder writes. */
export const wild = fc.constantFrom(...'% %zz %ff %E0%A4%A %00 .. %2e%2e %2F ;a=b * a&a=b &= =& + [] a%0d%0ab'.split(' '))

const notJson = fc.oneof(
  fc.constantFrom('', '{', '[]', '{}{}', 'null', '"x"', '{"a":1,"a":2}', '{"__proto__":{}}', '{"a":NaN}', '\ufeff{}', '{"a":1e999}'),
  fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.from(bytes)),
)

function headersFor(tokens: readonly string[]): fc.Arbitrary<Record<string, string>> {
  const seldom = <T>(one: fc.Arbitrary<T>) => fc.oneof({ weight: 9, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: one })
  const odd = nasty.map(asHeader)
  const bearers = tokens.length === 0 ? odd : fc.constantFrom(...tokens).map((token) => `Bearer ${token}`)
  return fc
    .record({
      authorization: seldom(fc.oneof(bearers, odd)),
      'idempotency-key': seldom(fc.oneof(fc.uuid(), odd)),
      accept: seldom(fc.constantFrom('text/event-stream', '*/*', 'x', ';;q=9')),
      'accept-language': seldom(fc.oneof(fc.constantFrom('de', 'ja;q=0.1, en', 'x;q=a', '*'), odd)),
      'if-none-match': seldom(fc.constantFrom('*', '"x"', 'W/"x"', '"')),
      'x-forwarded-for': seldom(fc.constantFrom('1.2.3.4', '::1', 'x', ',,,', '1.2.3.4, 5.6.7.8')),
      'x-http-method-override': seldom(fc.constantFrom('DELETE', 'PUT')),
      'content-type': seldom(fc.constantFrom('application/json; charset=utf-8', 'text/plain', 'application/json; charset=utf-16')),
      'last-event-id': seldom(odd),
    })
    .map((all) => Object.fromEntries(Object.entries(all).filter((pair): pair is [string, string] => pair[1] !== undefined)))
}
