import { Secret, TOTP } from 'otpauth'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sessionOperations } from '../../src/http/contract/console/session.ts'
import { problemOf, type Answer } from '../http/support/client.ts'
import { startTestApp, type TestApp } from '../http/support/app.ts'
import { mailsTo, tokenIn } from './support/mails.ts'
import { clientOf, cookiesOf, signInAs, staffPassword, type StaffClient } from './support/sign-in-as.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp({ overrides: { limits: { signIn: 10_000 } }, env: { TRUST_PROXY: '1' } })
})
afterAll(() => app.close())

let addresses = 0
/** Somebody at an address of their own, in a browser that has never been here. */
const stranger = () => {
  const forwarded = `203.0.113.${++addresses}`
  const nobody = clientOf(app.base, 'demo', '')
  return (body: object, cookie = ''): Promise<Answer> =>
    nobody.send('POST', '/sign-in', { body, headers: { 'x-forwarded-for': forwarded, ...(cookie === '' ? {} : { cookie }) } })
}
const deviceOf = (who: StaffClient) => who.cookie.split('; ').find((pair) => pair.startsWith('holdfast-device')) ?? ''

describe('signing in with a password', () => {
  test('opens a session in a cookie that no script reads and no other site sends', async () => {
    const { me } = await signInAs(app, 'manager')
    const answer = await stranger()({ email: me.email.toUpperCase(), password: staffPassword })
    expect(answer.status).toBe(200)
    const cookies = answer.headers.getSetCookie()
    expect(cookies[0]).toMatch(/^holdfast-session-demo=[\w-]{32}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=60(?:4800|479\d)$/)
    expect(answer.headers.get('cache-control')).toBe('no-store')
    const again = clientOf(app.base, 'demo', cookiesOf(answer))
    expect((await again.call(sessionOperations.getMe)).id).toBe(me.id)
  })

  test('keeps the session only as a hash', async () => {
    const { cookie } = await signInAs(app, 'reviewer')
    const token = /holdfast-session-demo=([\w-]+)/.exec(cookie)?.[1] ?? 'none'
    const { rows } = await app.database.pool.query<{ row: string }>('SELECT s::text AS row FROM staff_session s')
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.filter(({ row }) => row.includes(token))).toEqual([])
  })

  test('says the same to a wrong password, an unknown address and a closed account', async () => {
    const known = await signInAs(app, 'manager')
    const closed = await signInAs(app, 'manager')
    await app.app.staff.deactivateMember({ tenantId: 1, id: closed.me.id })
    const wrong = { password: 'not the right one' }
    const answers = [
      await stranger()({ email: known.me.email, ...wrong }),
      await stranger()({ email: 'nobody@harbour.example', ...wrong }),
      await stranger()({ email: closed.me.email, password: staffPassword }),
    ]
    expect(answers.map((answer) => [answer.status, answer.text])).toEqual(Array.from({ length: 3 }, () => [401, answers[0]?.text]))
    expect(answers.flatMap((answer) => answer.headers.getSetCookie())).toEqual([])
  })

  test('strangers who use up an account’s tries shut out strangers, and not the browser it is known from', async () => {
    const owner = await signInAs(app, 'owner')
    const guesses: string[] = []
    for (let i = 0; i < 12; i++) guesses.push(problemOf(await stranger()({ email: owner.me.email, password: `guess number ${i}` })).code)
    expect(guesses).toEqual([...Array.from({ length: 10 }, () => 'sign_in_failed'), 'rate_limited', 'rate_limited'])
    const right = { email: owner.me.email, password: staffPassword }
    expect((await stranger()(right)).status).toBe(429)
    expect((await stranger()(right, deviceOf(owner))).status).toBe(200)
  })

  test('an account nobody has is shut just the same', async () => {
    const codes: string[] = []
    for (let i = 0; i < 11; i++) codes.push(problemOf(await stranger()({ email: 'no-such@harbour.example', password: `guess ${i}` })).code)
    expect(codes.at(-1)).toBe('rate_limited')
  })

  test('a hundred tries at once are a hundred', async () => {
    const { me } = await signInAs(app, 'manager')
    const ask = stranger()
    const answers = await Promise.all(Array.from({ length: 30 }, (_, i) => ask({ email: me.email, password: `all at once ${i}` })))
    expect(answers.filter((answer) => answer.status === 401)).toHaveLength(10)
    expect(answers.filter((answer) => answer.status === 429)).toHaveLength(20)
  })

  test('what one browser is known by does not help at another account', async () => {
    const [one, other] = [await signInAs(app, 'manager'), await signInAs(app, 'manager')]
    for (let i = 0; i < 10; i++) await stranger()({ email: other.me.email, password: `guess ${i}` })
    expect((await stranger()({ email: other.me.email, password: staffPassword }, deviceOf(one))).status).toBe(429)
  })

  test('ends the session the browser had before', async () => {
    const former = await signInAs(app, 'manager')
    const answer = await stranger()({ email: former.me.email, password: staffPassword }, former.cookie)
    expect(answer.status).toBe(200)
    expect((await former.send('GET', '/me')).status).toBe(401)
  })
})

describe('the second step', () => {
  const at = (secret: string, ms = Date.now()) => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: ms })
  // Each code opens once. That of the next half minute is taken already, and cannot grow too old while the test runs, as one of the last could.
  const next = (secret: string) => at(secret, Date.now() + 30_000)

  async function withSecondStep() {
    const who = await signInAs(app, 'manager')
    const { secret, uri, qr } = await who.call(sessionOperations.beginSecondStep, { body: { password: staffPassword } })
    expect(uri).toContain(`secret=${secret}`)
    expect(qr).toMatch(/^<svg/)
    const on = await who.send('POST', '/me/second-step/confirm', { body: { code: at(secret) } })
    expect(on.status).toBe(200)
    const { recoveryCodes }: { recoveryCodes: string[] } = JSON.parse(on.text)
    return { who, secret, recoveryCodes, renewed: clientOf(app.base, 'demo', cookiesOf(on)), email: who.me.email }
  }

  test('asks for a code, takes it once, and gives the browser a new token when it is turned on', async () => {
    const { who, secret, email, renewed } = await withSecondStep()
    expect((await who.send('GET', '/me')).status).toBe(401)
    expect((await renewed.call(sessionOperations.getMe)).secondStep).toBe(true)
    expect(problemOf(await stranger()({ email, password: staffPassword })).code).toBe('code_required')
    expect(problemOf(await stranger()({ email, password: staffPassword, code: '000000' })).code).toBe('code_wrong')
    const code = next(secret)
    expect((await stranger()({ email, password: staffPassword, code })).status).toBe(200)
    expect(problemOf(await stranger()({ email, password: staffPassword, code })).code).toBe('code_wrong')
  })

  test('of one code typed twice at once, one opens', async () => {
    const { secret, email } = await withSecondStep()
    const body = { email, password: staffPassword, code: next(secret) }
    const answers = await Promise.all([stranger()(body), stranger()(body), stranger()(body)])
    expect(answers.map((answer) => answer.status).toSorted((a, b) => a - b)).toEqual([200, 422, 422])
  })

  test('a wrong password is not told apart by the code', async () => {
    const { secret, email } = await withSecondStep()
    expect(problemOf(await stranger()({ email, password: 'not the right one', code: next(secret) })).code).toBe('sign_in_failed')
    expect(problemOf(await stranger()({ email, password: 'not the right one' })).code).toBe('sign_in_failed')
  })

  test('a recovery code opens once, and is kept only as a hash', async () => {
    const { recoveryCodes, email } = await withSecondStep()
    const [code = ''] = recoveryCodes
    const { rows } = await app.database.pool.query<{ row: string }>('SELECT r::text AS row FROM staff_recovery_code r')
    expect(rows.filter(({ row }) => row.includes(code) || row.includes(code.replace('-', '')))).toEqual([])
    expect(recoveryCodes).toHaveLength(10)
    expect((await stranger()({ email, password: staffPassword, code: code.toUpperCase() })).status).toBe(200)
    expect(problemOf(await stranger()({ email, password: staffPassword, code })).code).toBe('code_wrong')
  })

  test('guessing codes uses up the same tries as guessing passwords', async () => {
    const { email } = await withSecondStep()
    const codes: string[] = []
    for (let i = 0; i < 11; i++) codes.push(problemOf(await stranger()({ email, password: staffPassword, code: `00000${i % 10}` })).code)
    expect(codes.at(-1)).toBe('rate_limited')
  })

  test('is turned off with the password only', async () => {
    const { renewed, email } = await withSecondStep()
    expect(problemOf(await renewed.send('POST', '/me/second-step/end', { body: { password: 'not the right one' } })).code).toBe(
      'password_wrong',
    )
    expect((await renewed.send('POST', '/me/second-step/end', { body: { password: staffPassword } })).status).toBe(200)
    expect((await stranger()({ email, password: staffPassword })).status).toBe(200)
  })

  test('an authenticator’s secret is kept sealed', async () => {
    const { secret } = await withSecondStep()
    const { rows } = await app.database.pool.query<{ kept: string }>(
      "SELECT encode(totp_secret, 'escape') AS kept FROM staff_member WHERE totp_secret IS NOT NULL",
    )
    expect(rows.filter(({ kept }) => kept.includes(secret))).toEqual([])
  })
})

describe('a forgotten password', () => {
  const nobody = () => clientOf(app.base, 'demo', '')
  const ask = (email: string) => nobody().send('POST', '/password/forgotten', { body: { email } })

  test('a link by mail sets a new one, works once and ends every session', async () => {
    const who = await signInAs(app, 'manager')
    expect((await ask(who.me.email)).status).toBe(204)
    const [mail] = await mailsTo(app, who.me.email)
    const token = tokenIn(mail)
    const answer = await nobody().send('POST', '/password/new', { body: { token, password: 'a quite new passphrase' } })
    expect(answer.status).toBe(200)
    expect((await who.send('GET', '/me')).status).toBe(401)
    expect((await stranger()({ email: who.me.email, password: 'a quite new passphrase' })).status).toBe(200)
    const again = await nobody().send('POST', '/password/new', { body: { token, password: 'and yet another one' } })
    expect(problemOf(again).code).toBe('link_invalid')
  })

  test('nothing tells whether there is such an account, and nobody is mailed who has none', async () => {
    const who = await signInAs(app, 'manager')
    const [known, unknown] = [await ask(who.me.email), await ask('stranger@elsewhere.example')]
    expect([known.status, known.text]).toEqual([unknown.status, unknown.text])
    expect(await mailsTo(app, 'stranger@elsewhere.example')).toEqual([])
  })

  test('a mailbox is written to three times an hour and no more', async () => {
    const who = await signInAs(app, 'manager')
    for (let i = 0; i < 6; i++) await ask(who.me.email)
    expect(await mailsTo(app, who.me.email)).toHaveLength(3)
  })

  test('the link alone does not open an account with a second step', async () => {
    const who = await signInAs(app, 'manager')
    const { secret } = await who.call(sessionOperations.beginSecondStep, { body: { password: staffPassword } })
    const totp = new TOTP({ secret: Secret.fromBase32(secret) })
    await who.call(sessionOperations.confirmSecondStep, { body: { code: totp.generate() } })
    await ask(who.me.email)
    const body = { token: tokenIn((await mailsTo(app, who.me.email)).at(-1)), password: 'a quite new passphrase' }
    expect(problemOf(await nobody().send('POST', '/password/new', { body })).code).toBe('code_required')
    expect(
      (await nobody().send('POST', '/password/new', { body: { ...body, code: totp.generate({ timestamp: Date.now() + 30_000 }) } })).status,
    ).toBe(200)
  })

  test('works for a business’s own people only', async () => {
    const who = await signInAs(app, 'manager')
    await ask(who.me.email)
    const token = tokenIn((await mailsTo(app, who.me.email)).at(-1))
    await app.database.pool.query(`INSERT INTO tenant (id, slug, name, time_zone, locales, currency, contact, policies)
      SELECT 9, 'other', name, time_zone, locales, currency, contact, policies FROM tenant WHERE id = 1 ON CONFLICT DO NOTHING`)
    const elsewhere = await clientOf(app.base, 'other', '').send('POST', '/password/new', {
      body: { token, password: 'a quite new passphrase' },
    })
    expect(problemOf(elsewhere).code).toBe('link_invalid')
  })
})

describe('a password', () => {
  test.each([
    ['too short', 'short'],
    ['one that is tried first', 'password123456'],
    ['a run', 'abcdefghijklmnop'],
    ['one letter', 'aaaaaaaaaaaaaaaa'],
    ['their own name', 'Robin.Reviewer1'],
  ])('is refused when it is %s', async (_why, password) => {
    const who = await signInAs(app, 'reviewer')
    const answer = await who.send('POST', '/me/password', { body: { current: staffPassword, next: password } })
    expect(problemOf(answer).fieldErrors).toHaveProperty('password')
  })

  test('is changed with the one before; other browsers are signed out and this one gets a new token', async () => {
    const who = await signInAs(app, 'reviewer')
    const elsewhere = clientOf(app.base, 'demo', cookiesOf(await stranger()({ email: who.me.email, password: staffPassword })))
    const wrong = await who.send('POST', '/me/password', { body: { current: 'not the right one', next: 'a quite new passphrase' } })
    expect(problemOf(wrong).code).toBe('password_wrong')
    const changed = await who.send('POST', '/me/password', { body: { current: staffPassword, next: 'a quite new passphrase' } })
    expect(changed.status).toBe(200)
    expect((await elsewhere.send('GET', '/me')).status).toBe(401)
    expect((await who.send('GET', '/me')).status).toBe(401)
    expect((await clientOf(app.base, 'demo', cookiesOf(changed)).send('GET', '/me')).status).toBe(200)
  })
})

test('at a business reached over https the cookies go over nothing else', async () => {
  const secure = await startTestApp({ overrides: { jobs: false }, env: { PUBLIC_URL: 'https://book.example' } })
  try {
    const { me, cookie } = await signInAs(secure, 'owner')
    expect(cookie).toContain('__Host-holdfast-session-demo=')
    const answer = await clientOf(secure.base, 'demo', '').send('POST', '/sign-in', { body: { email: me.email, password: staffPassword } })
    for (const set of answer.headers.getSetCookie())
      expect(set).toMatch(/^__Host-[\w-]+=[^;]*; Path=\/; HttpOnly; SameSite=Lax; Max-Age=\d+; Secure$/)
    expect(answer.headers.getSetCookie()).toHaveLength(2)
  } finally {
    await secure.close()
  }
})
