import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase } from '../../src/db/client.ts'
import { inRun, RunLost } from '../../src/shared/own-run.ts'
import { createTranscripts, type Conversation, type Json } from '../../src/transcripts/index.ts'
import { DAY, first, must } from '../support/core.ts'
import { createWorld, type World } from './support/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

const begin = (conversation: Conversation, text = 'hello', transcripts = world.transcripts) =>
  transcripts.beginTurn({
    tenantId: conversation.tenantId,
    conversationId: conversation.id,
    parts: [{ type: 'text', text }],
    model: 'rules',
    promptVersion: 'v1',
  })

const finish = (conversation: Conversation, turnId: string, text = 'hi') =>
  world.transcripts.finishTurn({
    tenantId: conversation.tenantId,
    conversationId: conversation.id,
    turnId,
    parts: [{ type: 'text', text }],
    outcome: 'answered',
    model: 'rules',
    inputTokens: null,
    outputTokens: null,
    error: null,
  })

async function begun(conversation: Conversation, text?: string) {
  const turn = await begin(conversation, text)
  if (!turn.ok) throw new Error('busy')
  return turn
}

/** The next free haircut, held by that turn. */
async function holdIn(conversation: Conversation, turnId: string) {
  const from = world.clock.now()
  const found = must(await world.booking.findSlots(world.tenant, { service: 'haircut', from, to: from + 5 * DAY, limit: 1 }))
  return inRun({ kind: 'turn', tenantId: conversation.tenantId, turnId }, () =>
    world.booking.placeHold(world.tenant, { slotId: first(found.slots).id, holder: { channel: 'chat', conversationId: conversation.id } }),
  )
}

test('a conversation opens with its own token only; unknown, foreign and wrong look alike', async () => {
  const { conversation, token } = await world.transcripts.startConversation({
    tenantId: world.tenant.id,
    channel: 'chat',
    locale: 'en',
    timeZone: 'Europe/London',
    customer: { name: 'Ada' },
  })
  const other = await world.transcripts.startConversation({
    tenantId: world.tenant.id,
    channel: 'chat',
    locale: 'en',
    timeZone: 'Europe/London',
    customer: {},
  })
  expect(await world.transcripts.findConversation(world.tenant.id, conversation.id, token)).toEqual(conversation)
  const tries: [number, string, string][] = [
    [world.tenant.id, conversation.id, other.token],
    [world.tenant.id, conversation.id, ''],
    [world.tenant.id, 'not-a-uuid', token],
    [world.tenant.id, '00000000-0000-4000-8000-000000000000', token],
    [world.tenant.id + 1, conversation.id, token],
  ]
  for (const [tenantId, id, secret] of tries) expect(await world.transcripts.findConversation(tenantId, id, secret)).toBeUndefined()
  const row = await world.database.prisma.conversation.findFirstOrThrow({ where: { id: conversation.id } })
  expect(JSON.stringify(row)).not.toContain(token)
})

test('of many turns begun at once, in two processes’ pools, one runs and the others are busy', async () => {
  const second = await openDatabase({ url: world.database.url, poolSize: 5 })
  try {
    const elsewhere = createTranscripts({ ...second, clock: world.clock })
    const conversation = await world.startConversation()
    const turns = await Promise.all(
      Array.from({ length: 20 }, (_, i) => begin(conversation, `message ${i}`, i % 2 === 0 ? world.transcripts : elsewhere)),
    )
    expect(turns.filter((turn) => turn.ok)).toHaveLength(1)
    expect(turns.filter((turn) => !turn.ok && turn.code === 'busy')).toHaveLength(19)
    expect((await world.transcripts.getTranscript(conversation.tenantId, conversation.id)).messages).toHaveLength(1)
  } finally {
    await second.close()
  }
})

test('a turn whose process shows no life is over when its lease is, not before; from then on it writes nothing', async () => {
  const conversation = await world.startConversation()
  const dead = await openDatabase({ url: world.database.url, poolSize: 1 })
  const lost = await begin(conversation, 'hello', createTranscripts({ ...dead, clock: world.clock }))
  if (!lost.ok) throw new Error('busy')
  await dead.close()
  const busy = await begin(conversation)
  expect(busy).toEqual({ ok: false, code: 'busy', leftMs: expect.any(Number) })
  expect(await world.transcripts.findRunningTurn(conversation.tenantId, conversation.id)).toBe(lost.turnId)
  await world.database.pool.query(`UPDATE turn SET runs_until = clock_timestamp() WHERE id = $1`, [lost.turnId])
  expect(await world.transcripts.findRunningTurn(conversation.tenantId, conversation.id)).toBeUndefined()
  const next = await begun(conversation)
  expect(await world.database.prisma.turn.findFirst({ where: { id: lost.turnId } })).toMatchObject({
    outcome: 'failed',
    error: 'abandoned',
  })
  await expect(holdIn(conversation, lost.turnId)).rejects.toThrow(RunLost)
  expect(await world.database.prisma.hold.count({ where: { conversationId: conversation.id } })).toBe(0)
  expect((await holdIn(conversation, next.turnId)).ok).toBe(true)
  // The one that was given up may still write its last words; numbers stay unique, and its outcome stays what it became.
  await Promise.all([finish(conversation, lost.turnId, 'late'), finish(conversation, next.turnId, 'in time')])
  const { messages } = await world.transcripts.getTranscript(conversation.tenantId, conversation.id)
  expect(messages.map((message) => message.seq)).toEqual([1, 2, 3, 4])
  expect(await world.database.prisma.turn.findFirst({ where: { id: lost.turnId } })).toMatchObject({ outcome: 'failed' })
})

test('a turn that is given up just as it writes writes nothing', async () => {
  const conversation = await world.startConversation()
  const { turnId } = await begun(conversation)
  const taker = await world.database.pool.connect()
  await taker.query(`BEGIN`)
  await taker.query(`UPDATE conversation SET updated_at = updated_at WHERE id = $1`, [conversation.id])
  await taker.query(`UPDATE turn SET outcome = 'failed' WHERE id = $1`, [turnId])
  const lost = holdIn(conversation, turnId).catch((cause: unknown) => cause)
  const waiting = `SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE '%place_hold(%own_run%'`
  await expect.poll(async () => (await world.database.pool.query(waiting)).rowCount).toBe(1)
  await taker.query('COMMIT')
  taker.release()
  expect(await lost).toBeInstanceOf(RunLost)
})

test('a turn that runs shows life, however long it takes', async () => {
  const conversation = await world.startConversation()
  const { turnId } = await begun(conversation)
  const leased = () =>
    world.database.pool.query<{ ms: number }>(
      `SELECT extract(epoch FROM runs_until - started_at)::float8 * 1000 AS ms FROM turn WHERE id = $1`,
      [turnId],
    )
  const before = (await leased()).rows[0]?.ms ?? 0
  await expect.poll(async () => (await leased()).rows[0]?.ms, { timeout: 20_000 }).toBeGreaterThan(before)
  await finish(conversation, turnId)
})

test('writers of one conversation that come at once each get a number of their own', async () => {
  const conversation = await world.startConversation()
  const turnIds: string[] = []
  for (let i = 0; i < 6; i++) {
    turnIds.push((await begun(conversation)).turnId)
    await world.database.prisma.turn.updateMany({
      where: { id: turnIds[i] ?? '' },
      data: { outcome: 'failed' },
    })
  }
  await Promise.all(turnIds.map((turnId) => finish(conversation, turnId)))
  const { messages } = await world.transcripts.getTranscript(conversation.tenantId, conversation.id)
  expect(messages.map((message) => message.seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
  expect(new Set(messages.filter((message) => message.role === 'assistant').map((message) => message.turnId))).toEqual(new Set(turnIds))
})

test('closing a turn twice stores its answer once', async () => {
  const conversation = await world.startConversation()
  const { turnId } = await begun(conversation)
  await finish(conversation, turnId)
  await finish(conversation, turnId)
  expect((await world.transcripts.getTranscript(conversation.tenantId, conversation.id)).messages.map((message) => message.role)).toEqual([
    'customer',
    'assistant',
  ])
})

test('everything is kept in the order it happened, with what no database can store left out', async () => {
  const conversation = await world.startConversation()
  const one = await begun(conversation, 'a\0b \ud800 c')
  const input: Json = { 'k\0': ['x\0', null, 1.5, true, { deep: '\udfff' }] }
  await world.transcripts.appendToolCall({
    tenantId: conversation.tenantId,
    conversationId: conversation.id,
    turnId: one.turnId,
    id: 'c1',
    position: 1,
    name: 'holdSlot',
    by: 'model',
    input,
    output: { ok: false },
    code: 'slot_taken',
    fault: null,
    durationMs: 12,
  })
  await finish(conversation, one.turnId)
  const two = await begun(conversation, 'second')
  const transcript = await world.transcripts.getTranscript(conversation.tenantId, conversation.id)
  expect(transcript.messages.map(({ seq, role, turnId, parts }) => ({ seq, role, turnId, parts }))).toEqual([
    { seq: 1, role: 'customer', turnId: one.turnId, parts: [{ type: 'text', text: 'ab \ufffd c' }] },
    { seq: 2, role: 'assistant', turnId: one.turnId, parts: [{ type: 'text', text: 'hi' }] },
    { seq: 3, role: 'customer', turnId: two.turnId, parts: [{ type: 'text', text: 'second' }] },
  ])
  expect(transcript.toolCalls).toEqual([
    {
      id: 'c1',
      turnId: one.turnId,
      position: 1,
      name: 'holdSlot',
      by: 'model',
      input: { k: ['x', null, 1.5, true, { deep: '\ufffd' }] },
      output: { ok: false },
      code: 'slot_taken',
      fault: null,
      durationMs: 12,
      createdAt: expect.any(Number),
    },
  ])
})

test('asking for a person twice leaves one request and a conversation handed over', async () => {
  const conversation = await world.startConversation()
  const ask = () =>
    world.transcripts.requestHandoff({ tenantId: conversation.tenantId, conversationId: conversation.id, reason: 'wants a person' })
  await Promise.all([ask(), ask(), ask()])
  expect(await world.database.prisma.handoff.count({ where: { conversationId: conversation.id } })).toBe(1)
  expect((await world.transcripts.getTranscript(conversation.tenantId, conversation.id)).conversation.status).toBe('handed_over')
})
