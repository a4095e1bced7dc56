import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseStrictJson } from './strict-json.ts'

test.each([
  ['{"a":1,"a":2}'],
  ['{"a":1,"\\u0061":2}'],
  ['{"a":{"b":[{"c":1,"d":2,"c":1}]}}'],
  ['{"a":"}","a":"{"}'],
  ['{"a\\\\":1,"b":"\\"a\\":","a\\\\":2}'],
  ['{"":1, "" :2}'],
])('a key that comes twice in one object is refused, however it is written: %s', (text) => {
  expect(JSON.parse(text)).toBeTypeOf('object')
  expect(parseStrictJson(text)).toMatchObject({ ok: false, fault: expect.stringMatching(/^has the key .* twice in one object$/) })
})

test.each([
  ['{"__proto__":{"a":1}}', 'has a key that is not allowed, __proto__'],
  ['{"a":[{"\\u005f_proto__":1}]}', 'has a key that is not allowed, __proto__'],
  ['[{"constructor":{}}]', 'has a key that is not allowed, constructor'],
  ['{"a":{"prototype":1}}', 'has a key that is not allowed, prototype'],
  [`${'['.repeat(21)}${']'.repeat(21)}`, 'has more than 20 levels'],
  [`${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`, 'has more than 20 levels'],
  ['{"a":["\\u0000"]}', 'has characters that are not text'],
  ['{"\\ud800":1}', 'has characters that are not text'],
  ['{"a":1', 'is not JSON'],
  ['', 'is not JSON'],
])('what would hurt further in is refused at any place: %s', (text, fault) => {
  expect(parseStrictJson(text)).toEqual({ ok: false, fault })
})

test('everything else is read as JSON.parse reads it', () => {
  const text = fc.string({ unit: 'grapheme' }).filter((one) => !one.includes('\0') && !/^(__proto__|constructor|prototype)$/.test(one))
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 5 },
      text,
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.constantFrom(null, true),
      tie('list'),
      tie('object'),
    ),
    list: fc.array(tie('value'), { maxLength: 4 }),
    object: fc.dictionary(text, tie('value'), { maxKeys: 4 }),
  }))
  fc.assert(
    fc.property(value, fc.constantFrom(undefined, 2), (one, indent) => {
      const written = JSON.stringify(one, null, indent)
      expect(parseStrictJson(written)).toEqual({ ok: true, value: JSON.parse(written) })
    }),
  )
})
