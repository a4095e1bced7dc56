import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { de } from '../../../web/i18n/de.ts'
import { en, type Messages } from '../../../web/i18n/en.ts'
import { launchChromium } from './chromium.ts'
import { desktop, phone } from './visit.ts'

// `node test/e2e/support/shots.ts http://localhost:3000 DIR [part of a name]`: every card and state as a picture, to be looked at.

const [base = 'http://localhost:3000', dir = 'shots', only = ''] = process.argv.slice(2)

const ways: readonly (readonly [string, Messages, BrowserContextOptions])[] = [
  ['phone-light-en', en, { ...phone, locale: 'en-GB', colorScheme: 'light' }],
  ['phone-dark-de', de, { ...phone, locale: 'de-DE', colorScheme: 'dark' }],
  ['desktop-dark-en', en, { ...desktop, locale: 'en-GB', colorScheme: 'dark' }],
  ['desktop-light-de', de, { ...desktop, locale: 'de-DE', colorScheme: 'light' }],
]

const browser = await launchChromium()
await mkdir(dir, { recursive: true })
for (const [name, t, options] of ways.filter(([way]) => way.includes(only))) await walk(browser, { name, t, options })
await browser.close()

interface Way {
  readonly name: string
  readonly t: Messages
  readonly options: BrowserContextOptions
}

/** From hello to a cancelled booking, with what can go wrong on the way. */
async function walk(chromium: Browser, { name, t, options }: Way): Promise<void> {
  const context = await chromium.newContext({ timezoneId: 'Europe/London', ...options })
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  page.on('console', (message) => message.type() === 'error' && process.stdout.write(`${name}: ${message.text()}\n`))
  page.on('pageerror', (error) => process.stdout.write(`${name}: ${error.message}\n`))
  let count = 0
  const shot = async (state: string): Promise<void> => {
    await page.evaluate(
      'Promise.all(document.getAnimations().filter((animation) => animation.effect.getComputedTiming().iterations !== Infinity).map((animation) => animation.finished.catch(() => {})))',
    )
    await page.screenshot({ path: join(dir, `${name}-${String(++count).padStart(2, '0')}-${state}.png`) })
  }
  const { say, turn, press } = hands(page, t)
  const times = page.locator('.hf-days').getByRole('option')

  await page.goto(`${base}/demo`)
  await page.getByRole('heading', { name: t.welcome.title }).waitFor()
  await shot('welcome')
  await press(t.menu.open)
  await shot('menu')
  await page.keyboard.press('Escape')
  await turn(() => press(t.welcome.offer))
  await shot('services')
  await press(t.menu.open)
  await press(t.menu.privacy)
  await shot('privacy')
  await press(t.menu.erase)
  await shot('erase')
  await press(t.menu.eraseNo)
  await page.keyboard.press('Escape')
  // The page asks about what is on show by its ids.
  const asked = page.waitForRequest(/\/slots\?id=/)
  await turn(() => press(t.services.findTimeFor('Haircut')))
  await shot('times')
  const holds = await takeFirst(page, new URL((await asked).url()).searchParams.get('id') ?? '')
  await page.locator('[data-mark=taken]').first().waitFor()
  await shot('taken')
  // One address may hold so much at once and no more: the next way is walked from it, too.
  for (const id of holds) await page.request.delete(`${base}/api/v1/tenants/demo/holds/${id}`)
  await page.getByRole('listbox', { name: t.slots.days }).getByRole('option').nth(3).click()
  await page.getByText(new RegExp(t.slots.dayFree(7).replace('7', '\\d+'))).waitFor()
  await shot('other-day')
  await turn(() => times.and(page.locator(':not([aria-disabled=true])')).nth(1).click())
  await shot('proposal')
  await press(t.proposal.confirm)
  await page.getByText(t.form.nameMissing).waitFor()
  await shot('form-remedies')
  await page.getByLabel(t.form.name).fill('Ada Byron')
  await page.getByLabel(t.form.email).fill(`ada.${name}@example.com`)
  await page.getByLabel(t.form.phone).fill('020 79')
  await page.getByLabel(t.form.name).focus()
  await shot('form-phone')
  await page.getByLabel(t.form.phone).fill('020 7946 0018')
  await page.getByLabel(t.form.name).focus()
  await shot('form-filled')
  await turn(() => press(t.proposal.confirm))
  await page.getByText(t.booking.calendar).click()
  await shot('booking')
  await page.getByRole('button', { name: t.chat.bad }).last().click()
  await shot('rating')
  const booked = page.locator('article[data-standing=booked]')
  await turn(() => booked.getByRole('button', { name: t.booking.move, exact: true }).click())
  await say(t === en ? 'Friday morning' : 'Freitagvormittag')
  await shot('move-times')
  await turn(() => times.last().click())
  await shot('move-proposal')
  await turn(() => press(t.proposal.keepTime))
  await shot('move-declined')
  await turn(() =>
    page.locator('article[data-standing=booked]').last().getByRole('button', { name: t.booking.cancel, exact: true }).click(),
  )
  await shot('cancel-proposal')
  await turn(() => press(t.proposal.confirmCancel))
  await shot('cancelled')
  await say(t === en ? 'a haircut on Sunday at 3am' : 'ein Haarschnitt am Sonntag um 3 Uhr nachts')
  await shot('notice')
  await press(t.menu.open)
  await turn(() => press(t.menu.person))
  await shot('person')
  await context.setOffline(true)
  await shot('offline')
  await context.setOffline(false)
  await page.route('**/messages', (route) => route.abort(), { times: 1 })
  await page.getByLabel(t.chat.yourMessage).fill('hello')
  await page.getByLabel(t.chat.yourMessage).press('Enter')
  await page.locator('[data-unsent=true]').waitFor()
  await shot('not-sent')
  await page.route('**/messages', async (route) => {
    await shot('writing')
    await route.continue()
  })
  await turn(() => press(t.tryAgain))
  await page.goto(`${base}/nobody`)
  await page.getByRole('heading', { name: t.page.unknown }).waitFor()
  await shot('unknown')
  await context.close()
}

function hands(page: Page, t: Messages) {
  const answers = page.locator('[data-role=assistant]')
  const turn = async (act: () => Promise<void>): Promise<void> => {
    const before = await answers.count()
    await act()
    await answers.nth(before).waitFor()
    await page.locator('main[data-busy=false]').waitFor()
  }
  return {
    turn,
    press: (button: string) => page.getByRole('button', { name: button }).last().click(),
    say: (text: string) =>
      turn(async () => {
        await page.getByLabel(t.chat.yourMessage).fill(text)
        await page.getByLabel(t.chat.yourMessage).press('Enter')
      }),
  }
}

/** Somebody else takes the first time on show, whoever might serve it. */
async function takeFirst(page: Page, offered: string): Promise<readonly string[]> {
  const [slotId = ''] = offered.split(',')
  const holds: string[] = []
  for (;;) {
    const held = await page.request.post(`${base}/api/v1/tenants/demo/holds`, { data: { slotId } })
    if (!held.ok()) return holds
    holds.push(((await held.json()) as { id: string }).id)
  }
}
