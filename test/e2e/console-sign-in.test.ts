import { Secret, TOTP } from 'otpauth'
import type { Browser, BrowserContextOptions } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../http/support/app.ts'
import { mailsTo, tokenIn } from '../console/support/mails.ts'
import { createBrowser, startCompanyServer } from '../console/support/company-login.ts'
import { signInAs, staffPassword } from '../console/support/sign-in-as.ts'
import { staffOperations } from '../../src/http/contract/console/staff.ts'
import { expectAccessible } from './support/accessible.ts'
import { launchChromium, noChromium } from './support/chromium.ts'
import { focused } from './support/focus.ts'
import { desktop, phone, visit, type Visit } from './support/visit.ts'

describe.skipIf(noChromium)('the way into the console', { timeout: 90_000 }, () => {
  let app: TestApp
  let browser: Browser
  beforeAll(async () => {
    app = await startTestApp({ overrides: { limits: { signIn: 10_000 } } })
    browser = await launchChromium()
  })
  afterAll(async () => {
    await browser.close()
    await app.close()
  })

  const come = (path: string, options: BrowserContextOptions = desktop) => visit(browser, `${app.base}/console/demo${path}`, options)
  // What is refused on purpose is a failed load to the browser.
  const leave = (who: Visit) => who.leave(/^Failed to load resource/)
  const codeNow = (secret: string, ms = Date.now()) => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: ms })

  test('the first owner follows the printed link, takes the token out of the address and invites somebody, who comes by mail', async () => {
    const token = await app.app.staff.welcomeFirstOwner({ tenantId: 1, locale: 'en' })
    const owner = await come(`/welcome#token=${token}`)
    const { page } = owner
    expect(page.url()).not.toContain('token')
    await expectAccessible(owner, 'welcome')
    await page.getByLabel('Your name').fill('Olive Owner')
    await page.getByLabel('Mail address').fill('olive@harbour.example')
    await page.getByLabel('New password').fill('too short')
    await page.getByRole('button', { name: 'Come in' }).click()
    await page.getByText('It has to have 12 characters or more.').waitFor()
    await page.getByLabel('New password').fill(staffPassword)
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/console\/demo\/conversations/)

    await page.getByRole('link', { name: 'People' }).click()
    await page.getByRole('row', { name: /Olive Owner/ }).waitFor()
    await expectAccessible(owner, 'people')
    await page.getByRole('button', { name: 'Invite somebody' }).click()
    const dialog = page.getByRole('dialog', { name: 'Invite somebody' })
    await expect.poll(() => focused(owner)).toBe('Mail address')
    await page.keyboard.type('nora@harbour.example')
    await dialog.getByRole('radio', { name: /Manager/ }).check()
    await dialog.getByLabel('Language of the mail').selectOption('de')
    await expectAccessible(owner, 'inviting')
    await dialog.getByRole('button', { name: 'Send the invitation' }).click()
    await page.getByRole('row', { name: /nora@harbour.example/ }).waitFor()
    await expectAccessible(owner, 'invited')

    const mailed = tokenIn((await mailsTo(app, 'nora@harbour.example')).at(-1))
    const nora = await come(`/welcome#token=${mailed}`, { ...phone, locale: 'de-DE', colorScheme: 'dark' })
    await nora.page.getByLabel('Ihr Name').fill('Nora Neu')
    await expectAccessible(nora, 'welcome in German on a phone')
    expect(await nora.page.getByLabel('Mail-Adresse').inputValue()).toBe('nora@harbour.example')
    await nora.page.getByLabel('Neues Passwort').fill(staffPassword)
    await nora.page.getByRole('button', { name: 'Eintreten' }).click()
    await nora.page.waitForURL(/\/console\/demo\/conversations/)
    await leave(nora)
    await leave(owner)
  })

  test('a second step is set up with an authenticator, asked for at the next sign-in, and a recovery code helps', async () => {
    const { me } = await signInAs(app, 'reviewer', { email: 'rita@harbour.example', name: 'Rita Reviewer' })
    const rita = await come('/account')
    const { page } = rita
    // Nobody is signed in: the sign-in knows where one was going.
    await page.waitForURL(/\/sign-in\?back=/)
    await expectAccessible(rita, 'sign-in')
    await page.getByLabel('Mail address').fill(me.email)
    await page.getByLabel('Password', { exact: true }).fill('not the right one')
    await page.keyboard.press('Enter')
    await page.getByText('Address and password do not belong together.').waitFor()
    await page.getByLabel('Password', { exact: true }).fill(staffPassword)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Your account', level: 1 }).waitFor()
    await expectAccessible(rita, 'account')

    await page.getByRole('button', { name: 'Set it up' }).click()
    await page.getByRole('dialog').getByLabel('Password now').fill(staffPassword)
    await page.keyboard.press('Enter')
    await page.getByAltText('QR code for your authenticator app').waitFor()
    await expectAccessible(rita, 'QR code')
    const secret = (await page.locator('.hc-secret').innerText()).replace(/\s/g, '')
    await page.getByLabel('Six digits').fill(codeNow(secret))
    await page.keyboard.press('Enter')
    await page.getByRole('dialog', { name: 'Keep these recovery codes' }).waitFor()
    const [recovery = ''] = await page.locator('.hc-recovery li').allInnerTexts()
    await expectAccessible(rita, 'recovery codes')
    await page.getByRole('button', { name: 'I have kept them' }).click()
    await page.getByText('Signing in takes a code of your authenticator.').waitFor()

    // A browser that was left signed in: whoever sits there has to show that it is her, and what was begun goes on.
    await app.database.pool.query(`UPDATE staff_session SET proved_at = proved_at - interval '10 minutes' WHERE member_id = $1`, [me.id])
    await app.database.pool.query(
      `INSERT INTO staff_session SELECT tenant_id, gen_random_uuid(), member_id, 'another', method, 'A phone', address, created_at, last_seen_at, expires_at
       FROM staff_session WHERE member_id = $1`,
      [me.id],
    )
    await page.reload()
    await page.getByRole('button', { name: 'Sign out everywhere else' }).click()
    const asked = page.getByRole('dialog', { name: 'Is it you?' })
    await asked.getByLabel('Password now').waitFor()
    await expectAccessible(rita, 'is it you')
    await asked.getByLabel('Password now').fill(staffPassword)
    await page.keyboard.press('Enter')
    await page.getByText('Signed out there.').waitFor()
    await expect.poll(() => page.getByRole('button', { name: 'Sign out everywhere else' }).count()).toBe(0)

    await page.getByRole('button', { name: /Signed in as/ }).click()
    await page.getByRole('button', { name: 'Sign out' }).last().click()
    await page.waitForURL(/\/sign-in/)
    // Each code opens once: that of the next half minute is taken already, and does not grow too old on a slow machine.
    for (const code of [codeNow(secret, Date.now() + 30_000), recovery]) {
      await page.getByLabel('Mail address').fill(me.email)
      await page.getByLabel('Password', { exact: true }).fill(staffPassword)
      await page.keyboard.press('Enter')
      await page.getByLabel('Code').fill('000000')
      await page.keyboard.press('Enter')
      await page.getByText(/That code is not right/).waitFor()
      await page.getByLabel('Code').fill(code)
      await page.keyboard.press('Enter')
      await page.waitForURL(/\/conversations/)
      await page.getByRole('button', { name: /Signed in as/ }).click()
      await page.getByRole('button', { name: 'Sign out' }).last().click()
      await page.waitForURL(/\/sign-in/)
    }
    await leave(rita)
  })

  test('who has forgotten the password sets a new one by mail', async () => {
    const { me } = await signInAs(app, 'manager', { email: 'fay@harbour.example' })
    const fay = await come('/sign-in')
    const { page } = fay
    await page.getByRole('link', { name: 'Forgotten your password?' }).click()
    await page.getByLabel('Mail address').fill(me.email)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Look into your mail' }).waitFor()
    await expectAccessible(fay, 'mailed')
    await page.goto(`${app.base}/console/demo/new-password#token=${tokenIn((await mailsTo(app, me.email)).at(-1))}`)
    await page.getByLabel('New password').waitFor()
    expect(page.url()).not.toContain('token')
    await page.reload()
    await page.getByLabel('New password').fill('a quite new passphrase')
    await expectAccessible(fay, 'new password')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/conversations/)
    await leave(fay)
  })

  test('an owner changes a role and closes an account; the log tells it, and narrows to one person', async () => {
    const clerk = await signInAs(app, 'reviewer', { name: 'Carl Clerk' })
    const { me } = await signInAs(app, 'owner', { name: 'Otto Owner' })
    const owner = await come('/sign-in?back=/people')
    const { page } = owner
    await page.getByLabel('Mail address').fill(me.email)
    await page.getByLabel('Password', { exact: true }).fill(staffPassword)
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Acts for Carl Clerk' }).click()
    await page.getByRole('menuitem', { name: 'Change role…' }).click()
    await page
      .getByRole('dialog')
      .getByRole('radio', { name: /Manager/ })
      .check()
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
    await page.getByRole('row', { name: /Carl Clerk.*Manager/ }).waitFor()
    expect((await clerk.send('GET', '/me')).status).toBe(401)
    await page.getByRole('button', { name: 'Acts for Carl Clerk' }).click()
    await page.getByRole('menuitem', { name: 'Close the account' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Close the account' }).click()
    await page.getByRole('tab', { name: /Left/ }).click()
    await page.getByRole('row', { name: /Carl Clerk/ }).waitFor()

    await page.getByRole('link', { name: 'Audit log' }).click()
    const log = page.getByRole('list', { name: 'Audit log' })
    await log.getByText('Closed an account').waitFor()
    await expectAccessible(owner, 'audit log')
    await page.getByLabel('What').selectOption({ label: 'Changed a role' })
    await expect.poll(() => log.getByText('Closed an account').count()).toBe(0)
    await page.getByRole('button', { name: 'Show everything' }).click()
    await log.getByRole('button', { name: 'Carl Clerk' }).first().click()
    await page.getByRole('button', { name: 'Not only this one' }).waitFor()
    await leave(owner)
  })

  test('a company’s own sign-in is a button, and says why it did not let somebody in', async () => {
    const origin = app.app.publicUrl
    const company = await startCompanyServer({ uwe: { email: 'uwe@firm.example', email_verified: true } }, [
      `${origin}/api/console/demo/sign-in/company/back`,
    ])
    try {
      const owner = await signInAs(app, 'owner')
      const body = { issuer: company.issuer, ...company.client, emailDomain: 'firm.example', defaultRole: null }
      await owner.call(staffOperations.saveCompanyLogin, { body })
      const uwe = await visit(browser, `${origin}/console/demo/sign-in?back=/account`)
      const href = (await uwe.page.getByRole('link', { name: 'Sign in with your company' }).getAttribute('href')) ?? ''
      expect(new URL(href, origin).searchParams.get('to')).toBe('/console/demo/account')
      await expectAccessible(uwe, 'sign-in with the company')
      // The company's own pages are its own: they are walked without a browser.
      const walked = createBrowser()
      let at = await walked.go(origin + href)
      for (const form of [{ prompt: 'login', login: 'uwe', password: 'any' }, { prompt: 'consent' }]) at = await walked.go(at, form)
      await uwe.page.goto(at)
      await uwe.page.getByText('nobody here has invited you yet').waitFor()
      await uwe.leave(/^Failed to load resource/)
    } finally {
      await company.close()
    }
  })
})
