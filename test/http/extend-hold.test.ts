import { afterAll, beforeAll, expect, test } from 'vitest'
import { holdShape } from '../../src/http/contract/holds.ts'
import type { ProposalCard } from '../../src/tools/card.ts'
import { startTestApp, type TestApp } from './support/app.ts'
import { first, problemOf, read } from './support/client.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp({ overrides: { jobs: false } })
})
afterAll(() => app.close())

const place = async (service = 'haircut') => app.hold(first(await app.findSlots(service)).id)
const extend = (id: string) => app.send('POST', `/holds/${id}/extend`, { body: {} })
// As if it had been placed so much earlier: its life stays as long as it was.
const earlier = (id: string, minutes: number) =>
  app.database.pool.query(
    `WITH moved AS (
       UPDATE hold SET created_at = created_at - $2::int * interval '1 minute', expires_at = expires_at - $2::int * interval '1 minute'
       WHERE id = $1 AND state = 'held' RETURNING id, expires_at
     ) UPDATE claim c SET expires_at = moved.expires_at FROM moved WHERE c.hold_id = moved.id AND c.state = 'held'`,
    [id, minutes],
  )

test('a hold gets its full life again, with its claims, once; a second time answers it as it is', async () => {
  const hold = await place()
  await earlier(hold.id, 4)
  const extended = read(holdShape, 200, await extend(hold.id))
  expect(extended).toMatchObject({ id: hold.id, state: 'held', extended: true })
  expect(Date.parse(extended.expiresAt)).toBeGreaterThanOrEqual(Date.parse(hold.expiresAt))
  const { rows } = await app.database.pool.query<{ at: Date }>('SELECT DISTINCT expires_at AS at FROM claim WHERE hold_id = $1', [hold.id])
  expect(rows.map(({ at }) => at.getTime())).toEqual([Date.parse(extended.expiresAt)])
  await earlier(hold.id, 3)
  const again = read(holdShape, 200, await extend(hold.id))
  expect(Date.parse(again.expiresAt)).toBe(Date.parse(extended.expiresAt) - 3 * 60_000)
})

test('one that ran out stays so, and others near it are offered', async () => {
  const hold = await place('massage')
  await earlier(hold.id, 20)
  const problem = problemOf(await extend(hold.id))
  expect([problem.status, problem.code]).toEqual([410, 'hold_expired'])
  expect(problem.alternatives?.length).toBeGreaterThan(0)
  expect((await app.send('GET', `/holds/${hold.id}`)).status).toBe(410)
})

test('one that was given back stays free', async () => {
  const hold = await place('consultation-call')
  expect((await app.send('DELETE', `/holds/${hold.id}`)).status).toBe(204)
  expect(problemOf(await extend(hold.id)).code).toBe('hold_expired')
  const { rows } = await app.database.pool.query('SELECT 1 FROM claim WHERE hold_id = $1 AND state = $2', [hold.id, 'held'])
  expect(rows).toEqual([])
})

test('one of another business, or of nobody, is not found', async () => {
  const hold = await place()
  await app.database.pool.query(
    `INSERT INTO tenant SELECT (jsonb_populate_record(t, '{"id": 78, "slug": "elsewhere", "name": "Elsewhere"}')).* FROM tenant t WHERE slug = 'demo'`,
  )
  const before = await app.database.pool.query('SELECT expires_at, extended FROM hold WHERE id = $1', [hold.id])
  const answer = await app.send('POST', `//api/v1/tenants/elsewhere/holds/${hold.id}/extend`, { body: {} })
  expect(problemOf(answer).code).toBe('hold_not_found')
  expect((await app.database.pool.query('SELECT expires_at, extended FROM hold WHERE id = $1', [hold.id])).rows).toEqual(before.rows)
  for (const id of ['0199aaaa-0000-7000-8000-000000000000', 'made-up', '%00'])
    expect(problemOf(await extend(id)).code).toBe('hold_not_found')
})

test('what the chat holds is held longer by the button on its card', async () => {
  const talk = await app.startConversation()
  const [offer] = (await app.say(talk, { text: 'a yoga class next week' })).cards.flatMap((card) =>
    card.type === 'slots' ? card.slots : [],
  )
  const held = await app.say(talk, { text: offer?.local ?? '' })
  const proposal = held.cards.find((card): card is ProposalCard => card.type === 'proposal')
  const id = proposal?.holdId ?? ''
  await earlier(id, 5)
  const extended = read(holdShape, 200, await extend(id))
  expect(extended.extended).toBe(true)
  expect(Date.parse(extended.expiresAt)).toBeGreaterThanOrEqual(Date.parse(proposal?.expiresAt ?? ''))
})
