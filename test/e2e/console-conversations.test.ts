import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { signInAs, type StaffClient } from '../console/support/sign-in-as.ts'
import { expectAccessible } from './support/accessible.ts'
import { chatSuite } from './support/chat-suite.ts'
import { noChromium } from './support/chromium.ts'
import { visitConsole } from './support/console-visit.ts'
import { untrueModel } from './support/untrue-model.ts'
import { desktop, phone, type Visit } from './support/visit.ts'

const lie = 'You are booked for Friday at 3 pm. Is there anything else?'

describe.skipIf(noChromium)('what staff see of conversations', () => {
  const suite = chatSuite({ models: untrueModel('Am I booked now?', lie) })
  const ids = { booked: '', untrue: '', german: '' }
  let reference = ''
  let reviewer: StaffClient
  let staff: Visit

  beforeAll(async () => {
    const app = suite.app()
    reviewer = await signInAs(app, 'reviewer', { name: 'Rosa Díaz' })
    const booked = await app.startConversation()
    for (const text of ['A haircut tomorrow at 2pm please', '1', 'I am Ada Byron, ada@example.com']) await app.say(booked, { text })
    const { cards } = await app.say(booked, { text: 'yes please' })
    reference = cards.find((card) => card.type === 'booking')?.reference ?? ''
    const untrue = await app.startConversation()
    for (const text of ['A massage on Friday afternoon?', 'Am I booked now?']) await app.say(untrue, { text })
    const german = JSON.parse((await app.send('POST', '/conversations', { body: { locale: 'de' } })).text) as { id: string; token: string }
    await app.say(german, { text: 'Gibt es am Donnerstag einen Haarschnitt?' })
    Object.assign(ids, { booked: booked.id, untrue: untrue.id, german: german.id })
  })
  afterEach(() => staff.leave())
  const open = async (path: string, options = {}) => {
    staff = await visitConsole(suite.browser(), { app: suite.app(), staff: reviewer, path }, { ...desktop, ...options })
    return staff.page
  }
  const rows = (page: Page) => page.getByRole('list', { name: 'Conversations, newest first' }).getByRole('link')

  test('the list says who, what came of it and their words, and opens by keys', async () => {
    const page = await open('/conversations')
    await expect.poll(() => rows(page).count()).toBe(3)
    expect(await rows(page).last().textContent()).toMatch(/Ada Byron.*Booked.*yes please/)
    await expectAccessible(staff, 'list')
    for (const key of ['j', 'j', 'k', 'j', 'j', 'o']) await page.keyboard.press(key)
    await page.getByRole('heading', { name: 'Ada Byron' }).waitFor()
    await page.keyboard.press('k')
    await page.waitForURL(new RegExp(ids.untrue))
  })

  test('words are searched for as they are written, and what was found is marked', async () => {
    const page = await open('/conversations')
    await expect.poll(() => rows(page).count()).toBe(3)
    await page.keyboard.press('/')
    await page.keyboard.type('massage')
    await page.waitForURL(/text=massage/)
    await expect.poll(() => rows(page).count()).toBe(1)
    expect(await rows(page).locator('mark').textContent()).toBe('massage')
    await page.getByRole('searchbox').press('Escape')
    await expect.poll(() => rows(page).count()).toBe(3)
    await page.getByRole('searchbox').fill('giraffe')
    await page.getByText('No conversation fits').waitFor()
  })

  test('filters narrow it together, stand in the address, and are kept as a view under a name', async () => {
    const page = await open('/conversations')
    await page.getByRole('button', { name: 'Filter', exact: true }).click()
    await page.getByRole('dialog', { name: 'Filter' }).getByRole('button', { name: 'Outcome' }).click()
    await page.getByRole('checkbox', { name: 'Booked' }).check()
    await expectAccessible(staff, 'filter')
    await page.keyboard.press('Escape')
    await expect.poll(() => rows(page).count()).toBe(1)
    expect(page.url()).toMatch(/outcome=booked/)
    await page.getByRole('button', { name: 'Save view' }).click()
    await page.getByRole('menuitem', { name: 'Save as a new view' }).click()
    await page.getByLabel('Name').fill('Sold')
    await page.keyboard.press('Enter')
    const view = page.getByRole('group', { name: 'Saved views' }).getByRole('button', { name: 'Sold' })
    await view.waitFor()
    await page.getByRole('button', { name: 'Remove the filter Outcome' }).click()
    await expect.poll(() => rows(page).count()).toBe(3)
    await view.click()
    await expect.poll(() => rows(page).count()).toBe(1)
  })

  test('a conversation opens as its customer saw it, beside every call with what went in and came out', async () => {
    const page = await open(`/conversations/${ids.booked}`)
    const seen = page.getByRole('region', { name: 'As the customer saw it' })
    await seen.getByText('A haircut tomorrow at 2pm please').waitFor()
    await seen.getByRole('article', { name: 'Haircut' }).first().waitFor()
    await seen.getByRole('link', { name: 'To the booking' }).waitFor()
    // The customer's own links do not open without the token, which is not kept.
    for (const link of await seen.getByRole('link').all())
      expect(await link.getAttribute('href')).toBe(`/console/demo/bookings/${reference}`)
    const first = page.getByRole('article', { name: 'Turn 1' })
    expect(await first.getByRole('definition').first().textContent()).toBe('rules')
    await first.getByText('checkAvailability').click()
    await first.getByRole('region', { name: 'Input' }).getByText('"haircut"').waitFor()
    await first.getByRole('region', { name: 'Output' }).getByText('"slots"').first().waitFor()
    await expectAccessible(staff, 'conversation')
    await page.getByRole('tab', { name: 'Details' }).click()
    await page.getByText('ada@example.com').first().waitFor()
    await expectAccessible(staff, 'details')
  })

  test('from the booking to the very message that agreed to it, and from the message to the booking', async () => {
    const page = await open(`/bookings/${reference}`)
    await page.getByRole('link', { name: 'The conversation' }).first().click()
    const said = page.locator('[data-anchored=true]')
    expect(await said.textContent()).toContain('yes please')
    await page.getByRole('tab', { name: 'Details' }).click()
    await page.getByRole('button', { name: 'To the message' }).first().click()
    await page.waitForURL(/message=/)
    expect(await said.textContent()).toContain('yes please')
    await said.getByRole('link', { name: reference }).click()
    await page.waitForURL(new RegExp(`/console/demo/bookings/${reference}$`))
  })

  test('what the guard replaced stands beside what the model wanted to say', async () => {
    const page = await open(`/conversations/${ids.untrue}`)
    const guard = page.getByRole('article', { name: 'Turn 2' }).locator('.hc-guard')
    await guard.getByText('The guard stepped in').waitFor()
    expect(await guard.locator('.hc-diff del').allTextContents()).toEqual([
      expect.stringMatching(/You are/),
      expect.stringMatching(/for Friday at 3 pm/),
    ])
    expect(await guard.locator('.hc-diff ins').allTextContents()).toEqual([
      expect.stringMatching(/Nothing is/),
      expect.stringMatching(/yet/),
    ])
    expect(await guard.textContent()).toContain('that something is booked: nothing in this conversation shows it')
  })

  test('a turn is answered anew beside its old answer, and nothing is written', async () => {
    const before = await suite.app().database.pool.query('SELECT count(*)::int AS turns FROM turn')
    const page = await open(`/conversations/${ids.untrue}`)
    await page.getByRole('article', { name: 'Turn 2' }).getByRole('button', { name: 'More' }).click()
    await page.getByRole('menuitem', { name: 'Replay' }).click()
    const replay = page.getByRole('dialog', { name: 'Replay of this turn' })
    await replay.getByText('Word for word the same answer.').waitFor()
    await expectAccessible(staff, 'replay')
    await replay.getByRole('button', { name: 'As if asked today' }).click()
    await replay.getByText('Today’s clock').waitFor()
    await replay.getByRole('region', { name: 'As it would be answered now' }).getByText('Nothing is booked yet.').first().waitFor()
    const after = await suite.app().database.pool.query('SELECT count(*)::int AS turns FROM turn')
    expect(after.rows).toEqual(before.rows)
  })

  test('a turn becomes a test: the guard’s finding is proposed, the file is shown and taken along', async () => {
    const page = await open(`/conversations/${ids.untrue}`)
    await page.getByRole('article', { name: 'Turn 2' }).waitFor()
    await page.keyboard.press('n')
    await page.keyboard.press('n')
    await page.keyboard.press('t')
    const dialog = page.getByRole('dialog', { name: 'Make this a test' })
    expect(await dialog.getByLabel('The answer never says').inputValue()).toBe('You are booked for Friday at 3 pm\\.')
    await dialog.getByLabel('What has to hold').fill('Never says that something is booked when nothing is.')
    await dialog.getByLabel('File name').fill('Never Booked')
    await expectAccessible(staff, 'make a test')
    await dialog.getByRole('button', { name: 'Make the test' }).click()
    await dialog.getByText('evals/scenarios/made/never-booked.json').first().waitFor()
    const [file] = await Promise.all([page.waitForEvent('download'), dialog.getByRole('button', { name: 'Download' }).click()])
    expect(file.suggestedFilename()).toBe('never-booked.json')
    const scenario = JSON.parse(await readFile(await file.path(), 'utf8')) as { turns: unknown[] }
    expect(scenario.turns).toHaveLength(2)
  })

  test('on a phone its sides are tabs, and a conversation in German shows German cards', async () => {
    const page = await open(`/conversations/${ids.german}`, phone)
    await page
      .locator('[lang=de] .hf-card')
      .getByText(/Ortszeit|Donnerstag/)
      .first()
      .waitFor()
    await expectAccessible(staff, 'phone: as seen')
    await page.getByRole('button', { name: 'Turn 1' }).first().tap()
    await page.getByRole('article', { name: 'Turn 1' }).waitFor()
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
    await expectAccessible(staff, 'phone: what happened')
  })

  test('an id of nobody’s conversation says so', async () => {
    const page = await open('/conversations/00000000-0000-7000-8000-000000000000')
    await page.getByRole('heading', { name: 'There is no such conversation' }).first().waitFor()
    const { leave } = staff
    staff = { ...staff, leave: () => leave(/status of 404/) }
  })
})
