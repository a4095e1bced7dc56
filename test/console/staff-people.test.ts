import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sessionOperations } from '../../src/http/contract/console/session.ts'
import { staffOperations } from '../../src/http/contract/console/staff.ts'
import { problemOf } from '../http/support/client.ts'
import { startTestApp, type TestApp } from '../http/support/app.ts'
import { mailsTo, tokenIn } from './support/mails.ts'
import { clientOf, cookiesOf, signInAs, type StaffClient } from './support/sign-in-as.ts'

let app: TestApp
let owner: StaffClient
beforeAll(async () => {
  app = await startTestApp({ overrides: { limits: { signIn: 10_000 } } })
  owner = await signInAs(app, 'owner', { name: 'Olive Owner' })
})
afterAll(() => app.close())

const nobody = () => clientOf(app.base, 'demo', '')
const accept = (token: string, name = 'Nora New') =>
  nobody().send('POST', '/links/accept', { body: { token, name, password: 'a long enough passphrase' } })

describe('an invitation', () => {
  test('goes by mail, makes an account of its role and works once', async () => {
    const invited = await owner.call(staffOperations.invite, { body: { email: 'nora@harbour.example', role: 'manager', masked: true } })
    const [mail] = await mailsTo(app, 'nora@harbour.example')
    expect(mail?.subject).toBe('Your invitation to the console of Harbour & Pine')
    expect(mail?.text).toContain('Olive Owner')
    const token = tokenIn(mail)
    expect(await nobody().call(sessionOperations.findLink, { body: { token } })).toMatchObject({
      email: 'nora@harbour.example',
      role: 'manager',
    })
    const accepted = await accept(token)
    expect(JSON.parse(accepted.text)).toMatchObject({ name: 'Nora New', email: 'nora@harbour.example', role: 'manager', masked: true })
    expect(problemOf(await accept(token, 'Somebody else')).code).toBe('link_invalid')
    const { invitations } = await owner.call(staffOperations.listInvitations)
    expect(invitations.map(({ id }) => id)).not.toContain(invited.id)
  })

  test('is written in German to who is to read German', async () => {
    await owner.call(staffOperations.invite, { body: { email: 'gerda@harbour.example', role: 'reviewer', locale: 'de-AT' } })
    const [mail] = await mailsTo(app, 'gerda@harbour.example')
    expect(mail?.subject).toBe('Ihre Einladung zur Konsole von Harbour & Pine')
    expect(mail?.text).toContain('Olive Owner zur Konsole')
    expect(mail?.html).toContain('lang="de"')
  })

  test('of one link opened twice at once, one makes the account', async () => {
    await owner.call(staffOperations.invite, { body: { email: 'twice@harbour.example', role: 'reviewer' } })
    const token = tokenIn((await mailsTo(app, 'twice@harbour.example')).at(-1))
    const answers = await Promise.all([accept(token), accept(token), accept(token)])
    expect(answers.map((answer) => answer.status).toSorted((a, b) => a - b)).toEqual([200, 410, 410])
  })

  test('is replaced by a newer one, and can be taken back', async () => {
    const body = { email: 'again@harbour.example', role: 'reviewer' } as const
    await owner.call(staffOperations.invite, { body })
    const [first] = await mailsTo(app, 'again@harbour.example')
    const second = await owner.call(staffOperations.invite, { body: { ...body, email: 'Again@harbour.example' } })
    const [newer] = await mailsTo(app, 'Again@harbour.example')
    expect(problemOf(await accept(tokenIn(first))).code).toBe('link_invalid')
    expect((await owner.send('DELETE', `/invitations/${second.id}`)).status).toBe(204)
    expect(problemOf(await accept(tokenIn(newer))).code).toBe('link_invalid')
    expect((await owner.send('DELETE', `/invitations/${second.id}`)).status).toBe(404)
  })

  test('is too old after a week', async () => {
    await owner.call(staffOperations.invite, { body: { email: 'late@harbour.example', role: 'reviewer' } })
    const token = tokenIn((await mailsTo(app, 'late@harbour.example')).at(-1))
    await app.database.pool.query("UPDATE staff_link SET expires_at = created_at WHERE email = 'late@harbour.example'")
    expect(problemOf(await accept(token)).code).toBe('link_invalid')
  })

  test('is not for who works there, and opens a closed account again', async () => {
    const who = await signInAs(app, 'reviewer')
    const body = { email: who.me.email, role: 'manager' } as const
    expect(problemOf(await owner.send('POST', '/invitations', { body })).code).toBe('member_exists')
    await owner.call(staffOperations.deactivatePerson, { params: { id: who.me.id } })
    await owner.call(staffOperations.invite, { body })
    const back = await accept(tokenIn((await mailsTo(app, who.me.email)).at(-1)))
    expect(JSON.parse(back.text)).toMatchObject({ id: who.me.id, role: 'manager' })
  })

  test('its token is in no table and in no job', async () => {
    await owner.call(staffOperations.invite, { body: { email: 'kept@harbour.example', role: 'reviewer' } })
    const token = tokenIn((await mailsTo(app, 'kept@harbour.example')).at(-1))
    const { rows } = await app.database.pool.query<{ row: string }>(
      'SELECT l::text AS row FROM staff_link l UNION ALL SELECT j::text FROM pgboss.job j UNION ALL SELECT m::text FROM sent_mail m',
    )
    expect(rows.length).toBeGreaterThan(5)
    expect(rows.filter(({ row }) => row.includes(token))).toEqual([])
  })
})

describe('what somebody may do', () => {
  test('follows their role from the next request on', async () => {
    const who = await signInAs(app, 'reviewer')
    expect(problemOf(await who.send('GET', '/people')).code).toBe('role_missing')
    await owner.call(staffOperations.changePerson, { params: { id: who.me.id }, body: { role: 'manager' } })
    expect(problemOf(await who.send('GET', '/people')).code).toBe('signed_out')
    const again = await nobody().send('POST', '/sign-in', { body: { email: who.me.email, password: who.password } })
    expect((await clientOf(app.base, 'demo', cookiesOf(again)).send('GET', '/people')).status).toBe(200)
  })

  test('ends with their account', async () => {
    const who = await signInAs(app, 'manager')
    await owner.call(staffOperations.deactivatePerson, { params: { id: who.me.id } })
    expect((await who.send('GET', '/me')).status).toBe(401)
    expect((await app.app.staff.listMembers(1)).map(({ id }) => id)).not.toContain(who.me.id)
    expect((await app.app.staff.findMembers(1, [who.me.id]))[0]?.name).toBe('Robin manager')
  })

  test('the list of people is for managers, changes are for owners', async () => {
    const manager = await signInAs(app, 'manager')
    expect((await manager.call(staffOperations.listPeople)).people.find(({ id }) => id === owner.me.id)?.role).toBe('owner')
    expect(problemOf(await manager.send('POST', '/invitations', { body: { email: 'x@y.example', role: 'owner' } })).code).toBe(
      'role_missing',
    )
    expect(problemOf(await manager.send('PATCH', `/people/${manager.me.id}`, { body: { role: 'owner' } })).code).toBe('role_missing')
  })
})

describe('the last owner', () => {
  async function alone(id: number) {
    await app.database.pool.query(
      `INSERT INTO tenant (id, slug, name, time_zone, locales, currency, contact, policies)
       SELECT $1::int, 'alone-' || $1::int, name, time_zone, locales, currency, contact, policies FROM tenant WHERE id = 1`,
      [id],
    )
    return signInAs(app, 'owner', { tenant: `alone-${id}` })
  }

  test('can neither be demoted nor closed', async () => {
    const only = await alone(21)
    expect(problemOf(await only.send('PATCH', `/people/${only.me.id}`, { body: { role: 'manager' } })).code).toBe('last_owner')
    expect(problemOf(await only.send('POST', `/people/${only.me.id}/deactivate`)).code).toBe('last_owner')
    expect((await only.call(sessionOperations.getMe)).role).toBe('owner')
  })

  test('two owners who demote each other at once: the second waits for the first, and is refused', async () => {
    const [one, other] = [await alone(22), await signInAs(app, 'owner', { tenant: 'alone-22' })]
    const demote = (id: string) => ["UPDATE staff_member SET role = 'manager' WHERE tenant_id = 22 AND id = $1", [id]] as const
    const first = await app.database.pool.connect()
    try {
      await first.query('BEGIN')
      await first.query(demote(one.me.id)[0], [...demote(one.me.id)[1]])
      // Under way before the first commits: what it sees then is still two owners.
      const second = app.app.staff.changeMember({ tenantId: 22, id: other.me.id, role: 'manager' })
      await expect
        .poll(
          async () =>
            (
              await app.database.pool.query(
                "SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())",
              )
            ).rowCount,
        )
        .toBe(1)
      await first.query('COMMIT')
      expect(await second).toEqual({ ok: false, error: { code: 'last_owner' } })
    } finally {
      await first.query('ROLLBACK')
      first.release()
    }
    expect((await app.app.staff.listMembers(22)).map(({ id, role }) => [id === other.me.id, role])).toContainEqual([true, 'owner'])
  })

  test('is kept by the database itself', async () => {
    await alone(23)
    const gone = app.database.pool
      .query('DELETE FROM staff_session WHERE tenant_id = 23')
      .then(() => app.database.pool.query('DELETE FROM staff_member WHERE tenant_id = 23'))
    await expect(gone).rejects.toThrow('foreign key')
    await expect(app.database.pool.query("UPDATE staff_member SET role = 'reviewer' WHERE tenant_id = 23")).rejects.toThrow(
      'keeps an owner',
    )
  })
})

describe('sessions', () => {
  test('are listed with the one that asks, and ended one by one, by who shows again that it is them', async () => {
    const who = await signInAs(app, 'manager')
    const other = await nobody().send('POST', '/sign-in', {
      body: { email: who.me.email, password: who.password },
      headers: { 'user-agent': 'A phone' },
    })
    const { sessions } = await who.call(sessionOperations.listMySessions)
    expect(sessions.map(({ current, agent }) => [current, agent === 'A phone'])).toEqual(
      expect.arrayContaining([
        [true, false],
        [false, true],
      ]),
    )
    const theirs = sessions.find(({ current }) => !current)
    // Somebody else sits down at a browser that was left signed in.
    await app.database.pool.query(`UPDATE staff_session SET created_at = created_at - interval '10 minutes' WHERE member_id = $1`, [
      who.me.id,
    ])
    const end = () => who.send('DELETE', `/me/sessions/${theirs?.id}`)
    expect(problemOf(await end())).toMatchObject({ code: 'proof_required', about: { provesBy: 'password' } })
    expect(problemOf(await who.send('POST', '/me/sessions/end-others')).code).toBe('proof_required')
    expect(problemOf(await who.send('POST', '/me/proof', { body: { password: 'a guess of somebody’s' } })).code).toBe('password_wrong')
    expect((await end()).status).toBe(403)
    await who.call(sessionOperations.prove, { body: { password: who.password } })
    expect((await end()).status).toBe(204)
    expect((await clientOf(app.base, 'demo', cookiesOf(other)).send('GET', '/me')).status).toBe(401)
    expect((await who.send('GET', '/me')).status).toBe(200)
  })

  test('of somebody else are nobody’s to end but an owner’s', async () => {
    const [one, other] = [await signInAs(app, 'manager'), await signInAs(app, 'manager')]
    const [session] = await app.app.staff.listSessions(1, other.me.id)
    expect((await one.send('DELETE', `/me/sessions/${session?.id}`)).status).toBe(404)
    expect((await one.send('POST', `/people/${other.me.id}/sessions/end`)).status).toBe(403)
    expect(await owner.call(staffOperations.endPersonSessions, { params: { id: other.me.id } })).toEqual({ ended: 1 })
    expect((await other.send('GET', '/me')).status).toBe(401)
  })

  test('end after half a day of rest and after a week of work', async () => {
    const [resting, working] = [await signInAs(app, 'manager'), await signInAs(app, 'manager')]
    const set = (column: string, ago: string, id: string) =>
      app.database.pool.query(`UPDATE staff_session SET ${column} = ${column} - $2::interval WHERE member_id = $1`, [id, ago])
    await set('last_seen_at', '11 hours 59 minutes', resting.me.id)
    expect((await resting.send('GET', '/me')).status).toBe(200)
    // It was seen just now: the rest begins anew.
    await set('last_seen_at', '12 hours 1 minute', resting.me.id)
    expect((await resting.send('GET', '/me')).status).toBe(401)
    await set('expires_at', '7 days', working.me.id)
    expect((await working.send('GET', '/me')).status).toBe(401)
    expect(await app.app.staff.sweep()).toBeGreaterThanOrEqual(2)
  })

  test('of one business open nothing at another', async () => {
    await app.database.pool.query(`INSERT INTO tenant (id, slug, name, time_zone, locales, currency, contact, policies)
      SELECT 31, 'next-door', name, time_zone, locales, currency, contact, policies FROM tenant WHERE id = 1`)
    const token = /holdfast-session-demo=([\w-]+)/.exec(owner.cookie)?.[1] ?? ''
    expect((await clientOf(app.base, 'next-door', owner.cookie).send('GET', '/me')).status).toBe(401)
    expect((await clientOf(app.base, 'next-door', `holdfast-session-next-door=${token}`).send('GET', '/me')).status).toBe(401)
  })
})

describe('a change', () => {
  const body = { name: 'Olive Owner' }
  test.each([
    ['without the header of our pages', { 'x-holdfast-console': undefined }],
    ['from another site', { 'sec-fetch-site': 'cross-site' }],
    ['from another host of the same site', { 'sec-fetch-site': 'same-site' }],
    ['from another origin', { origin: 'https://evil.example' }],
    ['from a frame without an origin', { origin: 'null' }],
  ])('%s is refused', async (_from, wrong) => {
    const headers = Object.fromEntries(
      Object.entries({ cookie: owner.cookie, 'content-type': 'application/json', 'x-holdfast-console': '1', ...wrong }).filter(
        ([, value]) => value !== undefined,
      ),
    )
    const response = await fetch(`${app.base}/api/console/demo/me`, {
      method: 'PATCH',
      headers: headers as Record<string, string>,
      body: JSON.stringify(body),
    })
    expect(response.status).toBe(403)
    expect(await response.json()).toMatchObject({ code: 'request_forged' })
  })

  test('as a form is refused', async () => {
    const response = await fetch(`${app.base}/api/console/demo/me`, {
      method: 'PATCH',
      headers: { cookie: owner.cookie, 'x-holdfast-console': '1' },
      body: new URLSearchParams({ name: 'x' }),
    })
    expect(response.status).toBe(415)
  })

  test('from our own page is made', async () => {
    const headers = { origin: app.base, 'sec-fetch-site': 'same-origin' }
    const answer = await owner.send('PATCH', '/me', { body, headers })
    expect(answer.status).toBe(200)
    expect(answer.headers.get('cross-origin-resource-policy')).toBe('same-origin')
  })
})
