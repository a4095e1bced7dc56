import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sessionOperations } from '../../src/http/contract/console/session.ts'
import { staffOperations } from '../../src/http/contract/console/staff.ts'
import { problemOf } from '../http/support/client.ts'
import { startTestApp, type TestApp } from '../http/support/app.ts'
import { createBrowser, startCompanyServer, type Browser, type CompanyServer, type People } from './support/company-login.ts'
import { clientOf, signInAs, type StaffClient } from './support/sign-in-as.ts'

const people: People = {
  ina: { email: 'ina@firm.example', email_verified: true, name: 'Ina Invited' },
  uwe: { email: 'uwe@firm.example', email_verified: true, name: 'Uwe Uninvited' },
  otto: { email: 'otto@elsewhere.example', email_verified: true },
  vera: { email: 'vera@firm.example', email_verified: false },
  mo: { email: 'Mo@firm.example', email_verified: true },
  eve: { email: 'eve@firm.example', email_verified: true },
}

let app: TestApp
let company: CompanyServer
let owner: StaffClient
let start: string
beforeAll(async () => {
  app = await startTestApp({ overrides: { limits: { signIn: 10_000 } } })
  company = await startCompanyServer(people, [`${app.app.publicUrl}/api/console/demo/sign-in/company/back`])
  owner = await signInAs(app, 'owner')
  await save(null)
  start = `${app.app.publicUrl}/api/console/demo/sign-in/company`
})
afterAll(async () => {
  await app.close()
  await company.close()
})

function save(defaultRole: 'reviewer' | null, changes: object = {}) {
  const { issuer, client } = company
  return owner.call(staffOperations.saveCompanyLogin, { body: { issuer, ...client, emailDomain: 'Firm.example', defaultRole, ...changes } })
}

/** Types this login at the company; answers the browser and where it ended. */
async function come(login: string, browser: Browser = createBrowser(), query = '') {
  let at = await browser.go(start + query)
  if (at.startsWith(company.issuer))
    for (const form of [{ prompt: 'login', login, password: 'any' }, { prompt: 'consent' }]) at = await browser.go(at, form)
  return { at: at.slice(app.app.publicUrl.length), browser, who: clientOf(app.base, 'demo', browser.cookieFor(app.app.publicUrl)) }
}

describe('a company’s own login', () => {
  test('lets in who was invited, with the role of the invitation', async () => {
    await owner.call(staffOperations.invite, { body: { email: 'ina@firm.example', role: 'manager' } })
    const { at, who } = await come('ina', createBrowser(), '?to=/console/demo/people%3Fa=1')
    expect(at).toBe('/console/demo/people?a=1')
    expect(await who.call(sessionOperations.getMe)).toMatchObject({ name: 'Ina Invited', role: 'manager', email: 'ina@firm.example' })
    const { sessions } = await who.call(sessionOperations.listMySessions)
    expect(sessions.map(({ method }) => method)).toEqual(['login'])
    // And again, now that the account is there.
    expect((await come('ina')).at).toBe('/console/demo')
  })

  test('asks who it is once more, where somebody has to show it and has no password', async () => {
    const { who, browser } = await come('ina')
    await app.database.pool.query(`UPDATE staff_session SET created_at = created_at - interval '10 minutes' WHERE method = 'login'`)
    const endOthers = (one: Pick<StaffClient, 'send'>) => one.send('POST', '/me/sessions/end-others')
    expect(problemOf(await endOthers(who))).toMatchObject({ code: 'proof_required', about: { provesBy: 'login' } })
    // The company knows this browser, and asks nevertheless.
    expect(await browser.go(`${start}?again=yes`)).toContain('/interaction/')
    const back = await come('ina', browser, '?again=yes')
    expect((await endOthers(back.who)).status).toBe(200)
  })

  test.each([
    ['uwe', 'not_invited', 'was not invited'],
    ['otto', 'other_domain', 'has an address of another domain'],
    ['vera', 'email_unconfirmed', 'has an address that the company has not confirmed'],
  ])('does not let in %s (%s), who %s', async (login, why) => {
    const { at, who } = await come(login)
    expect(at).toBe(`/console/demo/sign-in?refused=${why}`)
    expect((await who.send('GET', '/me')).status).toBe(401)
  })

  test('lets everybody of the domain in when the owner says so, with the role they say', async () => {
    await save('reviewer', { clientSecret: undefined })
    const { who } = await come('uwe')
    expect((await who.call(sessionOperations.getMe)).role).toBe('reviewer')
    await save(null)
  })

  test('opens the account somebody has under their address, and not a closed one', async () => {
    const mo = await signInAs(app, 'manager', { email: 'mo@firm.example', name: 'Mo' })
    const { who } = await come('mo')
    expect((await who.call(sessionOperations.getMe)).id).toBe(mo.me.id)
    await app.app.staff.deactivateMember({ tenantId: 1, id: mo.me.id })
    expect((await who.send('GET', '/me')).status).toBe(401)
    expect((await come('mo')).at).toBe('/console/demo/sign-in?refused=account_closed')
  })

  test('an address that passes to somebody else does not pass on the account', async () => {
    await signInAs(app, 'owner', { email: 'eve@firm.example' })
    expect((await come('eve')).at).toBe('/console/demo')
    people['eve-the-younger'] = { email: 'eve@firm.example', email_verified: true }
    expect((await come('eve-the-younger')).at).toBe('/console/demo/sign-in?refused=failed')
  })

  test('what came back for one browser opens nothing in another, and nothing twice', async () => {
    const isBack = (url: string) => url.includes('/sign-in/company/back')
    const stopped = await come('ina', createBrowser(isBack))
    const back = app.app.publicUrl + stopped.at
    expect(back).toContain('code=')
    const victim = createBrowser()
    expect(await victim.go(back)).toContain('refused=failed')
    expect((await clientOf(app.base, 'demo', victim.cookieFor(back)).send('GET', '/me')).status).toBe(401)
    // Another sign-in under way in the victim's browser does not help: the state is another.
    const busy = createBrowser((url) => url.startsWith(company.issuer))
    await busy.go(start)
    const cookie = busy.cookieFor(back)
    const forged = await fetch(back.replace('//localhost', '//127.0.0.1'), { redirect: 'manual', headers: { cookie } })
    expect(forged.headers.get('location')).toBe('/console/demo/sign-in?refused=failed')
    const own = { redirect: 'manual', headers: { cookie: stopped.browser.cookieFor(back) } } as const
    expect((await fetch(back.replace('//localhost', '//127.0.0.1'), own)).headers.get('location')).toBe('/console/demo')
    expect((await fetch(back.replace('//localhost', '//127.0.0.1'), own)).headers.get('location')).toContain('refused=failed')
  })

  test.each([
    'https://evil.example/console/demo/x',
    '//evil.example',
    '/console/demo/../../evil',
    '/console/other/x',
    '/console/demo/\\evil',
  ])('does not lead on to %s', async (to) => {
    const { at } = await come('ina', createBrowser(), `?to=${encodeURIComponent(to)}`)
    expect(at).toBe('/console/demo')
  })

  test('keeps the client’s secret sealed and shows it to nobody', async () => {
    const shown = await owner.send('GET', '/company-login')
    expect(shown.text).toContain(company.issuer)
    expect(shown.text).not.toContain(company.client.clientSecret)
    const { rows } = await app.database.pool.query<{ kept: string }>("SELECT encode(client_secret, 'escape') AS kept FROM staff_login")
    expect(rows.map(({ kept }) => kept.includes(company.client.clientSecret))).toEqual([false])
  })

  test('is kept only when it answers, and is no way to ask around in our own network', async () => {
    const body = { issuer: company.issuer, ...company.client, emailDomain: 'firm.example', defaultRole: null }
    for (const issuer of [
      'http://127.0.0.1:9',
      'http://10.0.0.1',
      'https://10.0.0.1',
      'https://[::ffff:10.0.0.1]',
      'https://169.254.169.254/latest',
      'ftp://firm.example',
    ])
      expect(problemOf(await owner.send('PUT', '/company-login', { body: { ...body, issuer } })).code).toBe('login_unusable')
    expect((await owner.call(staffOperations.getCompanyLogin)).login?.issuer).toBe(company.issuer)
  })

  test('its own secret is not sent to an issuer that was put in its place', async () => {
    const other = await startCompanyServer(people, [])
    try {
      const body = { issuer: other.issuer, clientId: 'console', emailDomain: 'firm.example', defaultRole: null }
      expect(problemOf(await owner.send('PUT', '/company-login', { body })).code).toBe('login_unusable')
    } finally {
      await other.close()
    }
  })

  test('is there for this business alone', async () => {
    expect((await clientOf(app.base, 'demo', '').call(sessionOperations.getSignIn)).companyLogin).toBe(true)
    await app.database.pool.query(`INSERT INTO tenant (id, slug, name, time_zone, locales, currency, contact, policies)
      SELECT 31, 'next-door', name, time_zone, locales, currency, contact, policies FROM tenant WHERE id = 1`)
    expect((await clientOf(app.base, 'next-door', '').call(sessionOperations.getSignIn)).companyLogin).toBe(false)
    expect((await clientOf(app.base, 'next-door', '').send('GET', '/sign-in/company')).status).toBe(404)
  })
})
