import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { consoleEndpoints } from '../../src/http/console/index.ts'
import { roles, type ConsoleOperation, type Role } from '../../src/http/contract/console/operation.ts'
import { startTestApp, type TestApp } from '../http/support/app.ts'
import { clientOf, signInAs, type StaffClient } from './support/sign-in-as.ts'
import { sampleBody, sampleQuery, type Filling } from './support/samples.ts'
import { fillTenantB, keyOfB, numberOfB, secretOfB, uuidOfB } from './support/tenant-b.ts'

/**
 * Every call of the console, with every role, as nobody and as somebody of another business: an operation that is added is walked too.
 * Of business B, which has a row in every table, nobody of another business is ever told anything, whatever ids they write.
 */
let app: TestApp
let told: readonly string[]
let untouched: Record<string, string>
const signedIn = new Map<Role, StaffClient>()
beforeAll(async () => {
  const generous = { signIn: 100_000, console: 100_000 }
  app = await startTestApp({ overrides: { jobs: false, limits: generous } })
  told = await fillTenantB(app.database)
  untouched = await fingerprint()
  // Two owners: what one of them does to the other leaves one.
  await signInAs(app, 'owner')
})
afterAll(() => app.close())

// Reads first: what a change has been given to keep may be shown afterwards.
const operations = Object.entries(consoleEndpoints)
  .map(([id, { operation }]): readonly [string, ConsoleOperation] => [id, operation])
  .toSorted(([, a], [, b]) => Number(a.method !== 'get') - Number(b.method !== 'get'))
const closed = operations.filter(([, operation]) => operation.role !== 'nobody')

/** Somebody of this role who is signed in: what is walked may have signed them out. */
async function as(role: Role): Promise<StaffClient> {
  const known = signedIn.get(role)
  if (known !== undefined && (await known.send('GET', '/me')).status === 200) return known
  const anew = await signInAs(app, role)
  signedIn.set(role, anew)
  return anew
}

const usual = { uuid: uuidOfB, word: keyOfB, number: numberOfB, param: uuidOfB }
/** Ids are of three kinds: each is written in each place. */
const fillings: readonly (Filling & { readonly param: string })[] = [
  usual,
  { ...usual, param: String(numberOfB) },
  { ...usual, param: keyOfB },
]

/** Calls it; of a stream that does not end, what comes first. */
async function walk(who: Pick<StaffClient, 'cookie'>, operation: ConsoleOperation, filling: (typeof fillings)[number], tenant = 'demo') {
  const path = operation.path.replace(/\{\w+\}/g, encodeURIComponent(filling.param))
  const search = new URLSearchParams(sampleQuery(operation, filling)).toString()
  const body = sampleBody(operation, filling)
  const gone = new AbortController()
  const response = await fetch(`${app.base}/api/console/${tenant}${path}${search === '' ? '' : `?${search}`}`, {
    method: operation.method.toUpperCase(),
    redirect: 'manual',
    signal: gone.signal,
    headers: {
      'x-holdfast-console': '1',
      ...(who.cookie === '' ? {} : { cookie: who.cookie }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const text =
    response.headers.get('content-type')?.startsWith('text/event-stream') === true ? await beginning(response) : await response.text()
  gone.abort()
  return { status: response.status, text, headers: JSON.stringify([...response.headers]) }
}

async function beginning(response: Response): Promise<string> {
  const reader = response.body?.getReader()
  const { value } = (await reader?.read()) ?? {}
  return new TextDecoder().decode(value)
}

/** What of B is in an answer that was not in the question. */
function leaked(answer: { readonly text: string; readonly headers: string }, asked: string): string[] {
  const whole = answer.text + answer.headers
  return [secretOfB, uuidOfB, keyOfB, String(numberOfB)].filter((mark) => whole.includes(mark) && !asked.includes(mark))
}

test('business B has something to tell in every table that has words', () => {
  expect(told.length).toBeGreaterThan(20)
  expect(told).toEqual(expect.arrayContaining(['booking', 'conversation', 'message', 'tool_call', 'service', 'question', 'staff_member']))
})

describe.each(closed)('%s', (_id, operation) => {
  const least = roles.findIndex((role) => role === operation.role)

  test('is for nobody who is not signed in, and for nobody of another business', async () => {
    const owner = await as('owner')
    const [, token = ''] = /holdfast-session-demo=([\w-]+)/.exec(owner.cookie) ?? []
    const strangers = [
      [clientOf(app.base, 'demo', ''), 'demo'],
      [clientOf(app.base, 'demo', 'holdfast-session-demo=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'), 'demo'],
      [owner, keyOfB],
      [clientOf(app.base, keyOfB, `holdfast-session-${keyOfB}=${token}`), keyOfB],
    ] as const
    for (const [stranger, tenant] of strangers) {
      const answer = await walk(stranger, operation, usual, tenant)
      expect(answer.status, answer.text).toBe(401)
      expect(leaked(answer, tenant)).toEqual([])
    }
  })

  test.each(roles)('as %s: may what the role may, and is told nothing of business B', async (role) => {
    if (roles.indexOf(role) < least) {
      const answer = await walk(await as(role), operation, usual)
      expect([answer.status, answer.text]).toEqual([403, expect.stringContaining('"role_missing"')])
      return expect(leaked(answer, '')).toEqual([])
    }
    for (const filling of operation.path.includes('{') ? fillings : [usual]) {
      const answer = await walk(await as(role), operation, filling)
      expect(answer.text).not.toContain('"role_missing"')
      expect([401, 405, 500, 501], answer.text).not.toContain(answer.status)
      // What was in the question may be said back; a list that is asked nothing names nothing of B's either.
      const isAsked = operation.path.includes('{') || operation.body !== undefined || operation.query !== undefined
      expect(leaked(answer, isAsked ? JSON.stringify(filling) : ''), answer.text.slice(0, 2_000)).toEqual([])
    }
  })
})

describe.each(operations.filter(([, operation]) => operation.role === 'nobody'))('%s, before anybody has signed in', (_id, operation) => {
  test('tells nothing of business B', async () => {
    for (const filling of fillings) {
      const answer = await walk(clientOf(app.base, 'demo', ''), operation, filling)
      expect(answer.status).toBeLessThan(500)
      expect(leaked(answer, JSON.stringify(filling))).toEqual([])
    }
  })
})

test('no row of business B was changed by all that', async () => {
  expect(await fingerprint()).toEqual(untouched)
})

async function fingerprint(): Promise<Record<string, string>> {
  const { rows } = await app.database.pool.query<{ name: string }>(
    "SELECT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'tenant_id' WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace ORDER BY 1",
  )
  const prints: Record<string, string> = {}
  for (const { name } of rows) {
    const found = await app.database.pool.query<{ print: string }>(
      `SELECT md5(string_agg(t::text, '|' ORDER BY t::text)) AS print FROM ${name} t WHERE tenant_id = 77`,
    )
    prints[name] = found.rows[0]?.print ?? ''
  }
  return prints
}
