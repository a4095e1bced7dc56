import { afterAll, beforeAll, expect, test } from 'vitest'
import { conversationShape } from '../../src/http/contract/conversations.ts'
import { startTestApp, type TestApp } from './support/app.ts'
import { problemOf, read } from './support/client.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp({ overrides: { jobs: false } })
})
afterAll(() => app.close())

const choose = (id: string, token: string, locale: unknown) => app.send('POST', `/conversations/${id}/locale`, { body: { locale }, token })
const localeOf = async ({ id, token }: { id: string; token: string }) =>
  read(conversationShape, 200, await app.send('GET', `/conversations/${id}`, { token })).locale

test('a language chosen on the page is the one of the very next answer, whatever was said before and however little is said then', async () => {
  const talk = await app.startConversation()
  const before = await app.say(talk, { text: 'A haircut on Friday afternoon please' })
  expect(before.text).toMatch(/Which one would you like/)
  expect((await choose(talk.id, talk.token, 'de-DE')).status).toBe(204)
  expect(await localeOf(talk)).toBe('de-DE')
  const after = await app.say(talk, { text: 'ok' })
  expect(after.text).toMatch(/\b(Sie|Ihnen|Ihr|Welche[rn]?)\b/)
  // What was said in English is still known: the first of the times that were offered then.
  const held = await app.say(talk, { text: '1' })
  expect(held.cards.map(({ type }) => type)).toContain('proposal')
  expect(held.text).toMatch(/Ihnen|Ihren/)
  // Their own words still count more than the switch, once they are clear.
  const back = await app.say(talk, { text: 'Sorry, I would like to go on in English please, what does it cost?' })
  expect(back.text).toMatch(/£38/)
  expect(back.text).not.toMatch(/\b(Sie|Ihnen|kostet)\b/)
})

test('what is no language tag is refused, and changes nothing', async () => {
  const talk = await app.startConversation()
  for (const locale of ['not a locale', '', 7, undefined, 'x'.repeat(80)])
    expect(problemOf(await choose(talk.id, talk.token, locale)).fieldErrors).toHaveProperty('locale')
  expect(await localeOf(talk)).toBe('en')
})

test('nobody chooses the language of somebody else’s conversation', async () => {
  const [theirs, mine] = [await app.startConversation(), await app.startConversation()]
  expect(problemOf(await choose(theirs.id, mine.token, 'de')).code).toBe('conversation_not_found')
  expect(problemOf(await choose('made-up', mine.token, 'de')).code).toBe('conversation_not_found')
  expect(await localeOf(theirs)).toBe('en')
})
