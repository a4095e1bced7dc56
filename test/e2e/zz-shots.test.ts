import { afterAll, beforeAll, test } from 'vitest'
import { mkdirSync } from 'node:fs'
import { type AppHost, showApp, startAppHost } from './support/app-host.ts'
import { chatSuite } from './support/chat-suite.ts'
import { phone } from './support/visit.ts'
import { pressOnPage } from '../mcp/support/book.ts'
import { de } from '../../web/i18n/de.ts'
import { en } from '../../web/i18n/en.ts'
import { ja } from '../../web/i18n/ja.ts'
const suite = chatSuite()
let host: AppHost
mkdirSync('/tmp/shots', { recursive: true })
beforeAll(async () => { host = await startAppHost(`${suite.app().base}/demo/mcp`) })
afterAll(() => host.close())
const darkVars = { styles: { variables: { '--color-background-primary': '#262624', '--color-text-primary': '#fff', '--font-sans': 'DejaVu Sans, sans-serif' } } }
test.each([
  ['phone-dark-de', de, { theme: 'dark', locale: 'de-DE', ...darkVars }, { ...phone, colorScheme: 'dark' as const }, '2026-03-12'],
  ['desktop-light-en', en, { theme: 'light', locale: 'en-US', timeZone: 'America/New_York' }, { viewport: { width: 1280, height: 1000 } }, '2026-03-13'],
  ['phone-light-ja', ja, { theme: 'light', locale: 'ja' }, { ...phone, colorScheme: 'light' as const }, '2026-03-16'],
] as const)('%s', { timeout: 60000 }, async (name, t, context, device, when) => {
  const shown = await showApp(suite.browser(), host, { name: 'checkAvailability', args: { service: 'haircut', when }, context, device })
  let n = 0
  const shot = async (s: string) => { await new Promise((r) => setTimeout(r, 600)); await shown.page.screenshot({ path: `/tmp/shots/${name}-${++n}-${s}.png` }) }
  const { app } = shown
  const times = app.getByRole('listbox', { name: t.slots.label('Haircut') }).getByRole('option')
  await times.first().waitFor()
  await shot('times')
  await times.nth(1).click()
  await app.getByRole('button', { name: t.proposal.confirm }).waitFor()
  await shot('proposal')
  await app.getByRole('button', { name: t.proposal.confirm }).click()
  await new Promise((r) => setTimeout(r, 800))
  await shot('opened')
  const link = (await shown.heard()).links[0] ?? ''
  const tab = await shown.page.context().newPage()
  await tab.goto(link)
  await tab.screenshot({ path: `/tmp/shots/${name}-consent.png`, fullPage: true })
  await tab.close()
  await pressOnPage(suite.app(), link, { fields: { name: 'Ada Byron', email: 'ada@example.com' } })
  await app.getByText(t.booking.confirmed, { exact: true }).waitFor()
  await shot('booked')
  process.stdout.write('HEIGHTS ' + JSON.stringify((await shown.heard()).heights) + '\n')
  await shown.leave()
})
