import { beforeAll, describe, expect, test } from 'vitest'
import { sessionOperations } from '../../src/http/contract/console/session.ts'
import { signInAs, type StaffClient } from '../console/support/sign-in-as.ts'
import { expectAccessible } from './support/accessible.ts'
import { chatSuite } from './support/chat-suite.ts'
import { noChromium } from './support/chromium.ts'
import { visitConsole } from './support/console-visit.ts'
import { desktop, phone, visit } from './support/visit.ts'

const signedOut = /status of 401/

describe.skipIf(noChromium)('the console around its pages', () => {
  const suite = chatSuite()
  let owner: StaffClient
  let reviewer: StaffClient
  beforeAll(async () => {
    owner = await signInAs(suite.app(), 'owner', { name: 'Olivia Marsh' })
    reviewer = await signInAs(suite.app(), 'reviewer', { name: 'Rosa Díaz' })
  })
  const open = (staff: StaffClient, path = '', options = {}) =>
    visitConsole(suite.browser(), { app: suite.app(), staff, path }, { ...desktop, ...options })

  test('who is not signed in is led to the sign-in, and from there to where they wanted to go', async () => {
    const console = await visit(suite.browser(), `${suite.app().base}/console/demo/review?of=mine`)
    const { page } = console
    await page.waitForURL(/\/console\/demo\/sign-in\?back=%2Freview%3Fof%3Dmine/)
    await page.getByLabel('Mail address').fill(reviewer.me.email)
    await page.getByLabel('Password', { exact: true }).fill(reviewer.password)
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/console\/demo\/review\?of=mine$/)
    await page.getByRole('tab', { name: 'Assigned to me', selected: true }).waitFor()
    await console.leave(signedOut)
  })

  test('a session that has ended meanwhile leads to the sign-in, and back', async () => {
    const member = await signInAs(suite.app(), 'reviewer')
    const console = await open(member, '/conversations?outcome=booked')
    const { page } = console
    await page.getByRole('heading', { name: 'Conversations' }).waitFor()
    await member.call(sessionOperations.signOut)
    await page.getByRole('link', { name: 'Review' }).click()
    await page.waitForURL(/sign-in\?back=%2Freview/)
    await console.leave(signedOut)
  })

  test('light and dark, and the language, are remembered', async () => {
    const console = await open(owner, '/conversations')
    const { page } = console
    const ground = () => page.evaluate('getComputedStyle(document.body).backgroundColor')
    const light = await ground()
    await page.getByRole('button', { name: 'Signed in as Olivia Marsh' }).click()
    await page.getByLabel('Appearance').selectOption('Dark')
    await expect.poll(ground).not.toBe(light)
    await page.getByLabel('Language').selectOption('Deutsch')
    await page.getByRole('heading', { name: 'Gespräche' }).waitFor()
    await page.reload()
    await page.getByRole('heading', { name: 'Gespräche' }).waitFor()
    expect(await ground()).not.toBe(light)
    expect(await page.evaluate('document.documentElement.lang')).toBe('de')
    await console.leave()
  })

  test('it is walked through by keys: pages, the palette, the list of keys, and past the navigation', async () => {
    const console = await open(owner, '/conversations')
    const { page } = console
    await page.getByRole('heading', { name: 'Conversations' }).waitFor()
    await page.keyboard.press('Tab')
    await page.getByText('Skip to the content').press('Enter')
    await expect.poll(() => page.evaluate('document.activeElement.id')).toBe('main')
    await page.keyboard.press('g')
    await page.keyboard.press('r')
    await page.getByRole('heading', { name: 'Review' }).waitFor()
    expect(await page.title()).toBe('Review · Harbour & Pine')
    await page.keyboard.press('?')
    const keys = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
    await keys.getByText('Go to Conversations').waitFor()
    await expectAccessible(console, 'list of keys')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: 'Go to…' }).fill('conv')
    await expectAccessible(console, 'palette')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Conversations' }).waitFor()
    await console.leave()
  })

  test('whoever follows a link of the navigation is told by their screen reader where they are', async () => {
    const console = await open(owner, '/conversations')
    const { page } = console
    await page.getByRole('heading', { name: 'Conversations' }).waitFor()
    await page.getByRole('link', { name: 'Review' }).press('Enter')
    await page.getByRole('heading', { name: 'Review', level: 1 }).waitFor()
    await expect.poll(() => page.evaluate('`${document.activeElement.tagName} ${document.activeElement.textContent}`')).toBe('H1 Review')
    await console.leave()
  })

  test('a reviewer is not shown what they may not open, and is told so at its address', async () => {
    const console = await open(reviewer, '/people')
    const { page } = console
    await page.getByRole('heading', { name: 'Your role does not open this page' }).first().waitFor()
    expect(await page.getByRole('navigation', { name: 'Areas' }).getByRole('link', { name: 'Set-up' }).count()).toBe(0)
    await expectAccessible(console, 'role too small')
    await console.leave()
  })

  test('on a phone the areas are under the thumb and everything else in a drawer', async () => {
    const console = await open(owner, '/conversations', phone)
    const { page } = console
    await page.getByRole('navigation', { name: 'First areas' }).getByRole('link', { name: 'Review' }).tap()
    await page.getByRole('heading', { name: 'Review' }).waitFor()
    await page.getByRole('button', { name: 'Menu' }).tap()
    const drawer = page.getByRole('navigation', { name: 'Areas of the console' })
    await drawer.getByRole('link', { name: 'Conversations' }).tap()
    await page.getByRole('heading', { name: 'Conversations' }).waitFor()
    await drawer.waitFor({ state: 'hidden' })
    await expectAccessible(console, 'phone')
    await console.leave()
  })

  test('without a network it says so, and nothing is lost', async () => {
    const console = await open(owner, '/conversations')
    const { page } = console
    await page.getByRole('heading', { name: 'Conversations' }).waitFor()
    await page.context().setOffline(true)
    await page.getByText('No connection').waitFor()
    await page.context().setOffline(false)
    await page.getByText('No connection').waitFor({ state: 'detached' })
    await console.leave(/ERR_INTERNET_DISCONNECTED/)
  })

  test('a page that comes apart takes only itself away', async () => {
    const console = await open(owner, '/review')
    const { page } = console
    await page.getByRole('heading', { name: 'Review' }).waitFor()
    await page.route(/\/conversations(\?|$)/, (route) => route.fulfill({ json: { conversations: [{ id: 1 }], next: null } }))
    await page.getByRole('link', { name: 'Conversations' }).click()
    await page.getByRole('heading', { name: 'This page has come apart' }).waitFor()
    await page.getByRole('link', { name: 'Review' }).click()
    await page.getByRole('heading', { name: 'Review' }).waitFor()
    await console.leave(/./)
  })

  test('an address that leads nowhere says so and leads on', async () => {
    const console = await open(owner, '/nowhere')
    await console.page.getByRole('heading', { name: 'There is no such page' }).first().waitFor()
    await expectAccessible(console, 'no such page')
    await console.page.getByRole('link', { name: 'To the conversations' }).click()
    await console.page.getByRole('heading', { name: 'Conversations' }).waitFor()
    await console.leave()
  })
})
