import { expect, test } from 'vitest'
import { faultWords, withoutSecrets } from './fault-words.ts'

test.each([
  ['connect postgres://holdfast:hunter2@db:5432/x failed', 'hunter2'],
  ['GET https://llm.example/v1?api_key=abc123&x=1', 'abc123'],
  ['password=letmein; host=db', 'letmein'],
  ['Authorization: Bearer eyJhbGciOi.J9', 'eyJhbGciOi'],
  ['Incorrect API key provided: sk-proj-1234567890abcdef', '1234567890'],
])('"%s" is told without its secret', (text, secret) => {
  expect(withoutSecrets(text)).not.toContain(secret)
  expect(JSON.stringify(faultWords(new Error(text)))).not.toContain(secret)
})

test('what is thrown need not be an error', () => {
  expect(faultWords('plain words')).toEqual({ error: 'plain words' })
  expect(faultWords(undefined)).toEqual({ error: 'undefined' })
  expect(faultWords(new TypeError('x is not a function')).error).toBe('TypeError: x is not a function')
})
