import { afterAll, beforeAll, expect, test } from 'vitest'
import { conversationShape } from '../../src/http/contract/conversations.ts'
import { startTestApp, type TestApp } from './support/app.ts'
import { problemOf, read } from './support/client.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp({ overrides: { jobs: false } })
})
afterAll(() => app.close())

const path = ({ id }: { id: string }) => `/conversations/${id}`

test('a message is answered whole, with its cards, and kept in the history', async () => {
  const talk = await app.startConversation()
  const turn = await app.say(talk, { text: 'What does a haircut cost?' })
  expect(turn.text).toMatch(/£/)
  const history = read(conversationShape, 200, await app.send('GET', path(talk), { token: talk.token }))
  expect(history.messages.map(({ role }) => role)).toEqual(['customer', 'assistant'])
  expect([history.running, history.next]).toEqual([false, null])
})

test('an answer in words alone has no cards: it does not say that a person answers', async () => {
  const turn = await app.say(await app.startConversation(), { text: 'Where can I park?' })
  expect(turn).toMatchObject({ text: expect.stringMatching(/yard/), cards: [] })
})

test('the same as a stream: AI SDK parts as server-sent events, ended by [DONE]', async () => {
  const talk = await app.startConversation()
  const answer = await app.send('POST', `${path(talk)}/messages`, {
    body: { text: 'Any haircut tomorrow afternoon?' },
    token: talk.token,
    headers: { accept: 'text/event-stream' },
  })
  expect(answer.headers.get('x-vercel-ai-ui-message-stream')).toBe('v1')
  expect(answer.headers.get('content-type')).toMatch(/^text\/event-stream/)
  const parts = eventsOf(answer.text)
  expect(parts.at(-1)).toBe('[DONE]')
  expect(parts.some((part) => part.includes('"type":"text-delta"'))).toBe(true)
  expect(parts.some((part) => part.includes('"type":"data-slots"'))).toBe(true)
})

test('a turn runs to its end when its reader goes away', async () => {
  const app = await startTestApp({ overrides: { jobs: false } })
  const talk = await app.startConversation()
  const gone = new AbortController()
  const response = await fetch(`${app.base}/api/v1/tenants/demo${path(talk)}/messages`, {
    method: 'POST',
    headers: { authorization: `Bearer ${talk.token}`, 'content-type': 'application/json', accept: 'text/event-stream' },
    body: JSON.stringify({ text: 'What are your opening hours?' }),
    signal: gone.signal,
  })
  expect(response.status).toBe(200)
  gone.abort()
  await app.app.agent.drain()
  const history = read(conversationShape, 200, await app.send('GET', path(talk), { token: talk.token }))
  expect(history.messages.at(-1)?.role).toBe('assistant')
  await app.close()
})

test('joining a stream when nothing runs is 204', async () => {
  const other = await startTestApp({ overrides: { jobs: false } })
  try {
    const talk = await other.startConversation()
    expect((await other.send('GET', `${path(talk)}/stream`, { token: talk.token })).status).toBe(204)
  } finally {
    await other.close()
  }
})

test('history comes in pages, newest first to be had', async () => {
  const other = await startTestApp({ overrides: { jobs: false } })
  try {
    const talk = await other.startConversation()
    for (const text of ['Hello', 'What do you offer?', 'Thanks']) await other.say(talk, { text })
    const newest = read(conversationShape, 200, await other.send('GET', `${path(talk)}?limit=4`, { token: talk.token }))
    expect(newest.messages.length).toBe(4)
    const older = read(
      conversationShape,
      200,
      await other.send('GET', `${path(talk)}?limit=4&before=${newest.next}`, { token: talk.token }),
    )
    expect([older.messages.length, older.next]).toEqual([2, null])
    expect([...older.messages, ...newest.messages].map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6])
  } finally {
    await other.close()
  }
})

test('without its token, or with another conversation’s, there is no conversation', async () => {
  const [talk, other] = [await app.startConversation(), await app.startConversation()]
  for (const token of ['x', other.token, '']) {
    for (const [method, tail, body] of [
      ['GET', '', undefined],
      ['GET', '/stream', undefined],
      ['POST', '/messages', { text: 'hi' }],
    ] as const) {
      const refused = await app.send(method, path(talk) + tail, { token, ...(body === undefined ? {} : { body }) })
      expect([refused.status, problemOf(refused).code]).toEqual([404, 'conversation_not_found'])
    }
  }
})

function eventsOf(stream: string): string[] {
  return stream
    .split('\n\n')
    .filter((event) => event.startsWith('data: '))
    .map((event) => event.slice('data: '.length))
}
