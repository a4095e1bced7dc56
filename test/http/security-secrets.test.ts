import { Secret, TOTP } from 'otpauth'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sessionOperations } from '../../src/http/contract/console/session.ts'
import { setupOperations } from '../../src/http/contract/console/setup.ts'
import { mailsTo, tokenIn } from '../console/support/mails.ts'
import { clientOf, cookiesOf, signInAs, staffPassword } from '../console/support/sign-in-as.ts'
import { startTestApp, type TestApp } from './support/app.ts'
import { first } from './support/client.ts'

const secret = 'the secret of these tests, long enough'
const lines: string[] = []
let app: TestApp
beforeAll(async () => {
  const keep = (fields: object, message: string) => void lines.push(JSON.stringify({ ...fields, message }))
  app = await startTestApp({ overrides: { log: { debug: keep, info: keep, warn: keep, error: keep } }, env: { SECRET: secret } })
})
afterAll(() => app.close())

test('of everything that was given out to be kept secret nothing stands in the database or the log', async () => {
  const given: Record<string, string> = { secret, password: staffPassword }
  const slots = await app.findSlots('haircut')
  const held = JSON.parse(
    (await app.send('POST', '/holds', { body: { slotId: first(slots).id }, headers: { 'idempotency-key': 'a-1' } })).text,
  )
  const customer = { name: 'Ada Byron', email: 'ada@example.com' }
  const booked = JSON.parse(
    (await app.send('POST', '/bookings', { body: { holdId: held.id, customer }, headers: { 'idempotency-key': 'a-2' } })).text,
  )
  given['manage token'] = booked.manageToken
  const talk = JSON.parse((await app.send('POST', '/conversations', { body: {}, headers: { 'idempotency-key': 'a-3' } })).text)
  given['conversation token'] = talk.token
  await app.send('POST', `/conversations/${talk.id}/bookings`, {
    token: talk.token,
    body: { reference: booked.reference, token: booked.manageToken },
  })
  await app.say(talk, { text: `Please cancel booking ${booked.reference}` })
  const history = await app.send('GET', `/conversations/${talk.id}`, { token: talk.token })
  expect(history.text).toContain(`#token=${booked.manageToken}`)
  Object.assign(given, await ofStaff())
  Object.assign(given, await ofAssistants())
  await app.app.jobs?.idle()

  const dump = await everyRow()
  expect(tablesWith(dump, booked.reference)).toContain('public.booking')
  expect(lines.length).toBeGreaterThan(10)
  for (const [name, value] of Object.entries(given)) {
    expect([name, value.length > 9]).toEqual([name, true])
    expect([name, tablesWith(dump, value), lines.filter((line) => line.includes(value))]).toEqual([name, [], []])
  }
})

/** What somebody gets who is invited, signs in with a second step and forgets the password. */
async function ofStaff(): Promise<Record<string, string>> {
  const owner = await signInAs(app, 'owner')
  const colleague = { email: 'invited@harbour.example', role: 'reviewer' as const, locale: 'en' }
  await owner.send('POST', '/invitations', { body: colleague })
  const invitation = tokenIn(first(await mailsTo(app, colleague.email)))
  const offered = await owner.call(sessionOperations.beginSecondStep, { body: { password: staffPassword } })
  const totp = new TOTP({ secret: Secret.fromBase32(offered.secret), period: 30 })
  const confirmed = await owner.send('POST', '/me/second-step/confirm', { body: { code: totp.generate() } })
  expect(confirmed.status).toBe(200)
  const { recoveryCodes } = JSON.parse(confirmed.text)
  const nobody = clientOf(app.base, 'demo', '')
  await nobody.send('POST', '/password/forgotten', { body: { email: owner.me.email } })
  const reset = tokenIn((await mailsTo(app, owner.me.email)).at(-1))
  const renewed = clientOf(app.base, 'demo', cookiesOf(confirmed))
  const { key } = await renewed.call(setupOperations.createAssistantKey, {
    body: { name: 'desk', scopes: ['read', 'hold'], trusted: false },
  })
  const [session = '', device = ''] = renewed.cookie.split('; ').map((pair) => pair.slice(pair.indexOf('=') + 1))
  return { invitation, totp: offered.secret, recovery: recoveryCodes[0], reset, key, session, device }
}

/** What an assistant is given for its person: a session, and the link where they say yes. */
async function ofAssistants(): Promise<Record<string, string>> {
  const slot = (await app.findSlots('massage'))[3]
  const held = await call('holdSlot', { slotId: slot?.id, customer: { name: 'Bo', email: 'bo@example.com' } })
  const [, session = ''] = /"session\\?":\\?"([\w-]{54})/.exec(held) ?? []
  const [, holdId = ''] = /"holdId\\?":\\?"([\w-]{36})/.exec(held) ?? []
  const asked = await call('confirmBooking', { holdId, session, customer: { name: 'Bo', email: 'bo@example.com' } })
  const [, link = ''] = /\/demo\/consent\/([\w-]{40,})/.exec(asked) ?? []
  return { session: session.slice(22), link }
}

async function call(name: string, args: object): Promise<string> {
  const body = { jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name, arguments: args } }
  return (await app.send('POST', '//demo/mcp', { body, headers: { accept: 'application/json, text/event-stream' } })).text
}

/** Every row of every table, the queue's among them, as text. */
async function everyRow(): Promise<readonly (readonly [table: string, rows: string])[]> {
  const { pool } = app.database
  const { rows: tables } = await pool.query<{ name: string }>(
    `SELECT format('%I.%I', n.nspname, c.relname) AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind = 'r' AND n.nspname !~ '^(pg_|information_schema)'`,
  )
  const textOf = async (name: string): Promise<string> =>
    (await pool.query<{ rows: string | null }>(`SELECT string_agg(t::text, E'\\n') AS rows FROM ${name} t`)).rows[0]?.rows ?? ''
  return Promise.all(tables.map(async ({ name }) => [name, await textOf(name)] as const))
}

/** The tables in which it stands as it is, or as bytes. */
function tablesWith(dump: Awaited<ReturnType<typeof everyRow>>, value: string): readonly string[] {
  const bytes = Buffer.from(value).toString('hex')
  return dump.flatMap(([table, rows]) => (rows.includes(value) || rows.includes(bytes) ? [table] : []))
}
