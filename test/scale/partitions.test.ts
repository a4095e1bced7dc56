import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createAudit } from '../../src/audit/index.ts'
import { uuidV7 } from '../../src/shared/ids.ts'
import { noLog } from '../../src/shared/logger.ts'
import { startTestApp, type TestApp } from '../http/support/app.ts'
import { first } from '../http/support/client.ts'

// The statements of docs/scale.md as an operator would run them, on a database with every migration and some history.
let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
  await talkAndBook()
  const [slot] = (await app.findSlots('haircut')).slice(-1)
  const hold = await app.hold(slot?.id ?? '')
  await app.send('DELETE', `/holds/${hold.id}`)
  await app.app.jobs?.idle()
  // A process over DATABASE_URL has left it; so has an operator who follows the page.
  for (const statement of await statements()) await app.database.pool.query(statement)
})
afterAll(() => app.close())

const sql = async (text: string): Promise<Record<string, unknown>[]> => (await app.database.pool.query(text)).rows

async function statements(): Promise<string[]> {
  const page = await readFile(join(import.meta.dirname, '../../docs/scale.md'), 'utf8')
  return [...page.matchAll(/^```sql\n(.+?)^```$/gms)].map(([, block]) => block ?? '')
}

async function talkAndBook(): Promise<string> {
  const talk = await app.startConversation()
  await app.say(talk, { text: 'A haircut on Thursday afternoon, please' })
  await app.say(talk, { text: 'The first one' })
  const turn = await app.say(talk, { text: 'I am Ada Byron, ada@example.com' })
  const proposal = turn.cards.find(({ type }) => type === 'proposal')
  if (proposal?.type !== 'proposal') throw new Error(`nothing was proposed: ${turn.text}`)
  const booked = await app.say(talk, { confirm: proposal.id })
  const card = booked.cards.find(({ type }) => type === 'booking')
  if (card?.type !== 'booking') throw new Error(`nothing was booked: ${booked.text}`)
  return card.reference
}

const partitionsOf = async (table: string): Promise<unknown[]> =>
  (await sql(`SELECT inhrelid::regclass::text AS name FROM pg_inherits WHERE inhparent = '${table}'::regclass ORDER BY 1`)).map(
    ({ name }) => name,
  )

test('each of the three has what was there, three months ahead, and a place for what was forgotten', async () => {
  for (const table of ['booking_event', 'message', 'tool_call']) {
    const names = await partitionsOf(table)
    expect(names).toHaveLength(5)
    expect(names).toEqual(expect.arrayContaining([`${table}_before`, `${table}_later`]))
  }
})

test('a conversation, a booking, its event and its mail go on as before, and the log is still append-only', async () => {
  const reference = await talkAndBook()
  await app.app.jobs?.idle()
  expect(await sql(`SELECT count(*)::int AS n FROM sent_mail`)).toEqual([{ n: 2 }])
  expect(
    await sql(
      `SELECT type FROM booking_event e JOIN booking b ON b.tenant_id = e.tenant_id AND b.id = e.booking_id WHERE b.reference = '${reference}'`,
    ),
  ).toEqual([{ type: 'booking.confirmed' }])
  await expect(sql(`UPDATE booking_event SET channel = 'rest'`)).rejects.toThrow(/append-only/)
})

test('a month in the future takes its own rows: events by their time, what was said by when its conversation began', async () => {
  const [month] = await sql(`SELECT to_char(archive.month_start(2), 'YYYY_MM') AS name, archive.month_start(2)::text AS at`)
  await sql(
    `INSERT INTO booking_event (tenant_id, type, channel, detail, at, dispatched_at) VALUES (1, 'hold.released', 'rest', '{}', '${String(month?.['at'])}', now())`,
  )
  expect(await sql(`SELECT count(*)::int AS n FROM booking_event_${String(month?.['name'])}`)).toEqual([{ n: 1 }])
  const [bound] = await sql(`SELECT archive.bound('uuid', '2026-03-02T08:00:00Z') AS id`)
  expect(String(bound?.['id']).slice(0, 13)).toBe(uuidV7(Date.parse('2026-03-02T08:00:00Z')).slice(0, 13))
})

test('what is over goes into the archive, and the nightly audit finds nothing missing', async () => {
  await sql(`INSERT INTO installation (id, secret_fingerprint) VALUES (1, 'of this test') ON CONFLICT DO NOTHING`)
  await sql(`UPDATE claim SET starts_at = starts_at - interval '3 years', ends_at = ends_at - interval '3 years'`)
  const before = await sql('SELECT count(*)::int AS n FROM claim')
  for (const table of ['booking_event', 'message', 'tool_call']) await sql(`SELECT archive.take_out('${table}', '${table}_before')`)
  const [taken] = await sql('SELECT archive.take_claims(1000)::int AS n')
  expect(taken).toEqual({ n: 3 })
  const after = await sql('SELECT (SELECT count(*) FROM claim)::int + (SELECT count(*) FROM archive.claim)::int AS n')
  expect(after).toEqual(before)
  expect(await sql(`SELECT count(*) > 0 AS some FROM archive.booking_event_before`)).toEqual([{ some: true }])
  const { violations, complete } = await createAudit({ pool: app.database.pool, clock: app.app.clock, log: noLog }).run()
  expect([complete, Object.entries(violations).filter(([, count]) => count > 0)]).toEqual([true, []])
})

test('and a booking is still made, by a request as by a conversation', async () => {
  const slot = first(await app.findSlots('haircut'))
  expect((await app.book(slot.id)).status).toBe('confirmed')
  await talkAndBook()
})
