import { afterAll, beforeAll, expect, test } from 'vitest'
import { conversationShape } from '../../src/http/contract/conversations.ts'
import { startTestApp, type TestApp } from './support/app.ts'
import { problemOf, read } from './support/client.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp({ overrides: { jobs: false } })
})
afterAll(() => app.close())

test('a customer rates an answer, thinks again, and finds the rating after a reload', async () => {
  const talk = await app.startConversation()
  const { turnId } = await app.say(talk, { text: 'what does a haircut cost?' })
  const rate = (body: object) => app.send('POST', `/conversations/${talk.id}/ratings`, { body, token: talk.token })
  expect((await rate({ turnId, verdict: 'down', reason: 'I asked for something else' })).status).toBe(204)
  expect((await rate({ turnId, verdict: 'up' })).status).toBe(204)
  const history = read(conversationShape, 200, await app.send('GET', `/conversations/${talk.id}`, { token: talk.token }))
  expect(history.messages.map(({ role, verdict }) => [role, verdict])).toEqual([
    ['customer', null],
    ['assistant', 'up'],
  ])
  const { rows } = await app.database.pool.query('SELECT verdict, reason FROM rating WHERE turn_id = $1', [turnId])
  expect(rows).toEqual([{ verdict: 'up', reason: null }])
})

test('nobody rates an answer of another conversation', async () => {
  const [theirs, mine] = [await app.startConversation(), await app.startConversation()]
  const { turnId } = await app.say(theirs, { text: 'hello' })
  const rate = (id: string, turn: string) =>
    app.send('POST', `/conversations/${id}/ratings`, { body: { turnId: turn, verdict: 'down' }, token: mine.token })
  expect(problemOf(await rate(mine.id, turnId)).fieldErrors).toHaveProperty('turnId')
  expect(problemOf(await rate(mine.id, 'not an id')).fieldErrors).toHaveProperty('turnId')
  expect(problemOf(await rate(theirs.id, turnId)).code).toBe('conversation_not_found')
})

test('a customer erases the conversation: no word of it is left anywhere, and nobody opens it again', async () => {
  const talk = await app.startConversation()
  const said = await app.say(talk, { text: 'I am Ottilie Wundersam, ottilie.wundersam@example.com, a haircut tomorrow please' })
  await app.send('POST', `/conversations/${talk.id}/ratings`, {
    body: { turnId: said.turnId, verdict: 'down', reason: 'Ottilie Wundersam is not amused' },
    token: talk.token,
  })
  await app.say(talk, { text: 'a person please, Ottilie Wundersam' })
  const words = async (): Promise<number> => {
    const tables = ['conversation', 'turn', 'message', 'tool_call', 'rating', 'handoff']
    const counts = await Promise.all(
      tables.map(async (table) => {
        const { rows } = await app.database.pool.query<{ n: number }>(
          `SELECT count(*)::int AS n FROM ${table} t WHERE to_jsonb(t)::text ILIKE '%wundersam%'`,
        )
        return rows[0]?.n ?? 0
      }),
    )
    return counts.reduce((sum, count) => sum + count, 0)
  }
  expect(await words()).toBeGreaterThan(2)

  const path = `/conversations/${talk.id}`
  expect((await app.send('DELETE', path, { token: 'another' })).status).toBe(404)
  expect((await app.send('DELETE', path, { token: talk.token })).status).toBe(204)
  expect(await words()).toBe(0)
  for (const again of [
    app.send('GET', path, { token: talk.token }),
    app.send('GET', path, { token: '' }),
    app.send('POST', `${path}/messages`, { body: { text: 'hello' }, token: talk.token }),
    app.send('DELETE', path, { token: talk.token }),
  ])
    expect(problemOf(await again).code).toBe('conversation_not_found')
})

test('while an answer is under way the conversation is not erased under it', async () => {
  const talk = await app.startConversation()
  await app.database.pool.query(
    `INSERT INTO turn (tenant_id, id, conversation_id, model, prompt_version, outcome, started_at, runs_until)
     SELECT tenant_id, gen_random_uuid(), id, 'rules', '1', 'running', created_at, clock_timestamp() + interval '1 minute' FROM conversation WHERE id = $1`,
    [talk.id],
  )
  expect(problemOf(await app.send('DELETE', `/conversations/${talk.id}`, { token: talk.token })).code).toBe('conversation_busy')
})
