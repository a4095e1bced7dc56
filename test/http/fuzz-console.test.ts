import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { consoleEndpoints } from '../../src/http/console/index.ts'
import type { ConsoleOperation } from '../../src/http/contract/console/operation.ts'
import { signInAs, staffPassword, type StaffClient } from '../console/support/sign-in-as.ts'
import { ask, wrongIn, type Told } from './support/fuzz/ask.ts'
import { requestFor, type Fuzzed, type Given } from './support/fuzz/request.ts'
import { liveALittle, patience, runs, startFuzzedApp } from './support/fuzz/setting.ts'
import type { Known, Schema } from './support/fuzz/values.ts'
import type { TestApp } from './support/app.ts'

let app: TestApp
let known: Known
let owner: StaffClient
beforeAll(async () => {
  app = await startFuzzedApp()
  owner = await signInAs(app, 'owner')
  known = { ...(await liveALittle(app)).known, ...(await whatIsThere()) }
})
afterAll(() => app.close())

// Signing out, closing accounts and the like come last.
const endings =
  /^(signOut|endMy|endPerson|deactivate|change(Person|Password)|confirmSecondStep|resetPassword|eraseCustomerData|remove|revoke)/
const operations = Object.entries(consoleEndpoints)
  .map(([id, { operation }]): readonly [string, ConsoleOperation] => [id, operation])
  .toSorted(([a], [b]) => Number(endings.test(a)) - Number(endings.test(b)))

describe.each(operations)('%s', (id, operation) => {
  test('whatever an owner sends, answers as it should and never that we failed', { timeout: patience(20) }, async () => {
    const fuzzed = asFuzzed(operation)
    const before = await signedIn()
    await fc.assert(
      fc.asyncProperty(
        fc.constant(undefined).chain(() => requestFor(fuzzed, given())),
        async (asked) => {
          const told = await ask(app.base, asked)
          expect(wrongIn(told) ?? undescribed(operation, told), told.text.slice(0, 500)).toBeUndefined()
          if (endings.test(id) && told.status < 300) await signedIn()
        },
      ),
      runs(6),
    )
    expect(before.me.role).toBe('owner')
  })
})

function given(): Given {
  return { known, tokens: {}, headers: { cookie: owner.cookie, 'x-holdfast-console': '1' } }
}

/** What is asked may have signed its owner out, or made another of them. */
async function signedIn(): Promise<StaffClient> {
  const me = await owner.send('GET', '/me')
  if (me.status !== 200 || !me.text.includes('"owner"')) owner = await signInAs(app, 'owner')
  return owner
}

function asFuzzed({ method, path, query, body }: ConsoleOperation): Fuzzed {
  const search = query === undefined ? { properties: {}, required: [] } : parts.parse(schemaOf(query))
  return {
    method,
    path: `/api/console/demo${path}`,
    query: Object.entries(search.properties).map(([name, schema]) => ({ name, schema, required: search.required.includes(name) })),
    body: body === undefined ? undefined : schemaOf(body),
  }
}

const parts = z.object({ properties: z.record(z.string(), z.record(z.string(), z.unknown())), required: z.array(z.string()).default([]) })

function schemaOf(schema: z.ZodType): Schema {
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
}

function undescribed({ answer, also }: ConsoleOperation, { status, type, text }: Told): string | undefined {
  if (status >= 300) return undefined
  if (status === 204 || also !== undefined)
    return type === '' || (also !== undefined && type.startsWith(also)) ? undefined : `${type} for a ${status}`
  if (answer === undefined) return `an answer that is not in the contract`
  const read = answer.safeParse(JSON.parse(text))
  return read.success ? undefined : `not what the contract has: ${read.error.message}`
}

/** Ids of what the owner sees, and values that get past the first look. No address in it is anywhere but on this machine, where nobody listens. */
async function whatIsThere(): Promise<Known> {
  const nowhere = ['http://127.0.0.1:9', 'https://[::1]:9/x', 'javascript:alert(1)', 'file:///etc/passwd', 'http://127.0.0.1:9/\r\nx']
  const sessions = idsIn(await owner.send('GET', '/me/sessions'))
  const people = idsIn(await owner.send('GET', '/people'))
  return {
    session: sessions,
    id: people,
    person: people,
    memberId: people,
    number: ['1', '2', '0', '-1', '99999999999'],
    table: ['bookings', 'conversations', 'services', 'staff'],
    password: [staffPassword, 'another password, long enough'],
    current: [staffPassword],
    code: ['123456', '000000'],
    issuer: nowhere,
    url: nowhere,
    to: [
      '/console/demo',
      '/console/demo/diary',
      '//evil.example',
      'https://evil.example',
      '/console/demo/../../x',
      '2026-03-12T00:00:00Z',
      '2026-03-12',
    ],
    from: ['2026-03-03T00:00:00Z', '2026-03-03'],
    day: ['2026-03-03'],
    date: ['2026-03-03'],
    role: ['owner', 'manager', 'reviewer'],
    name: ['Robin', '=1+1', 'ロビン'],
    text: ['Hello', 'yes'],
  }
}

function idsIn({ text }: { readonly text: string }): string[] {
  return [...text.matchAll(/"id":"?([\w-]+)/g)].map((found) => found[1] ?? '')
}
