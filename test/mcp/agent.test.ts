import { afterEach, beforeEach, expect, it } from 'vitest'
import { movableClock } from '../../evals/clock.ts'
import { openAssistant } from '../../evals/assistant/open-assistant.ts'
import { PRESSED } from '../../evals/assistant/own-moves.ts'
import { clockStart, startTestApp, type TestApp } from '../http/support/app.ts'
import { bookings, pressOnPage } from './support/book.ts'
import { currentClient } from './support/callers.ts'

// Every scenario of the evals is played by this assistant in `npm run evals -- --model mcp`; here is what no scenario says.

const person = { business: 'demo', locale: 'en', timeZone: 'Europe/London' }
const clock = movableClock(Date.parse(clockStart))

let app: TestApp
beforeEach(async () => {
  app = await startTestApp({ overrides: { clock } })
})
afterEach(() => app.close())

it('an assistant that says its person has pressed, when they have not, has a hold and no booking', async () => {
  const assistant = await openAssistant({ app: app.app, clock }, person)
  await assistant.hear("a haircut tomorrow at 2pm, I'm Ada Byron, ada@example.com")
  const { links } = await assistant.hear('the first one')
  const claimed = await assistant.hear(PRESSED.confirm)
  expect(claimed.cards.map(({ type }) => type)).not.toContain('booking')
  expect(await bookings(app)).toEqual([])

  await pressOnPage(app, links.at(-1) ?? '')
  const { text, cards } = await assistant.hear(PRESSED.confirm)
  expect(cards.map(({ type }) => type)).toContain('booking')
  expect(text).toContain("It's booked")
  expect(await bookings(app)).toMatchObject([{ status: 'confirmed', consent_kind: 'mcp_person', customer_email: 'ada@example.com' }])
  await assistant.close()
})

it('an assistant that was started from the prompt finds times, holds one and asks for the yes', async () => {
  const client = await currentClient(`${app.base}/demo/mcp`)
  const { messages } = await client.getPrompt({ name: 'book', arguments: { service: 'Haircut', when: 'tomorrow after 2pm' } })
  const content = messages[0]?.content
  await client.close()
  const assistant = await openAssistant({ app: app.app, clock }, person, { name: 'Ada Byron', email: 'ada@example.com' })
  const found = await assistant.hear(content?.type === 'text' ? content.text : '')
  expect(found.cards.map(({ type }) => type)).toEqual(['slots'])
  const offered = found.cards[0]?.type === 'slots' ? found.cards[0].slots : []
  expect(offered[0]?.local).toContain('3 March')
  const chosen = await assistant.hear('the first one')
  expect(chosen.cards.map(({ type }) => type)).toContain('proposal')
  expect(await bookings(app)).toEqual([])
  await pressOnPage(app, chosen.links.at(-1) ?? '')
  expect((await assistant.hear(PRESSED.confirm)).text).toContain("It's booked")
  expect(await bookings(app)).toMatchObject([{ consent_kind: 'mcp_person', starts_at: new Date(offered[0]?.start ?? '') }])
  await assistant.close()
})
