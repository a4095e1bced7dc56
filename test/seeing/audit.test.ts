import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { auditChecks, createAudit, guardsCheck, type Audit } from '../../src/audit/index.ts'
import { guardsOf, listGuards } from '../../src/audit/guards.ts'
import { readConfig } from '../../src/config.ts'
import { readMigrations } from '../../src/db/migration-files.ts'
import { checkAudit } from '../../src/doctor/check-audit.ts'
import { runAudit } from '../../src/run-audit.ts'
import { noLog } from '../../src/shared/logger.ts'
import { TEST_SECRET } from '../support/core.ts'
import { openOffice, type Office } from '../jobs/support.ts'

let office: Office
let audit: Audit

/** A booking made, moved and cancelled, one made and moved, one made, and a hold; every mail has left. */
beforeAll(async () => {
  office = await openOffice()
  const jobs = await office.work()
  // Nobody listens there: what it is to be told waits.
  await office.database.pool
    .query(`INSERT INTO webhook_endpoint (tenant_id, id, url, description, events, personal_data, secret, created_at)
    VALUES (1, ${nobody}, 'https://127.0.0.1:1/', '', '{booking.confirmed,booking.moved,booking.cancelled}', false, '', now())`)
  await office.cancel(await office.move(await office.book()))
  await office.move(await office.book())
  await office.book()
  await office.core.placeHold(office.tenant, { slotId: (await office.nextSlot()).id, holder: { channel: 'rest' } })
  await jobs.idle()
  // What is broken below must not be mended meanwhile.
  await jobs.stop()
  audit = createAudit({ ...office.database, clock: office.clock, log: noLog })
})
afterAll(() => office.close())

test('a database as it should be has no violations, and every check was made', async () => {
  const result = await audit.run()
  expect(Object.keys(result.violations).toSorted()).toEqual([...auditChecks.map(({ name }) => name), guardsCheck.name].toSorted())
  expect(result).toMatchObject({ complete: true, examples: {} })
  expect(result.lookedAt).toBeGreaterThan(10)
  expect(Object.values(result.violations).every((count) => count === 0)).toBe(true)
  expect(await audit.latest()).toEqual(result)
})

/** `node src/main.ts audit` over the office's database. */
async function byHand(): Promise<{ code: number; lines: string }> {
  const dataDir = await mkdtemp(join(tmpdir(), 'holdfast-audit-'))
  const lines: string[] = []
  try {
    const env = {
      DATA_DIR: dataDir,
      DATABASE_URL: office.database.url,
      CLOCK_START: '2026-03-02T08:00:00Z',
      SECRET: TEST_SECRET.padEnd(32, '!'),
    }
    return { code: await runAudit(readConfig(env), (line) => void lines.push(line)), lines: lines.join('\n') }
  } finally {
    await rm(dataDir, { recursive: true, force: true })
  }
}

test('by hand it says of every check that it is well, and the doctor tells of it', async () => {
  const { code, lines } = await byHand()
  expect(code).toBe(0)
  expect(lines).toMatch(/^ok {4}I1 claims_overlap$/m)
  expect(lines).toContain('nothing is violated')
  expect(await checkAudit(office.database)).toEqual([expect.objectContaining({ state: 'well', about: 'audit' })])
})

test('what the migrations make is what the audit knows to look for', async () => {
  const read = [...guardsOf(await readMigrations())].toSorted()
  expect(read).toContain('constraint claim_no_overlap')
  const there = (await listGuards(office.database.pool)).filter((guard) => !guard.includes('_prisma_migrations'))
  expect(read).toEqual(there.toSorted())
})

const nobody = "'11111111-1111-7111-8111-111111111111'"
const moved = `(SELECT id FROM booking WHERE status = 'confirmed' AND revision = 1)`
const plain = `(SELECT id FROM booking WHERE revision = 0)`
const cancelled = `(SELECT id FROM booking WHERE status = 'cancelled')`

/** Each as somebody with the database's password could do it; the constraint that forbids it is taken away first. */
const seeds: Readonly<Record<string, string>> = {
  claims_overlap: `ALTER TABLE claim DROP CONSTRAINT claim_no_overlap;
    INSERT INTO claim (tenant_id, resource_id, unit, starts_at, ends_at, state, hold_id, booking_id)
    SELECT tenant_id, resource_id, unit, starts_at + interval '5 minutes', ends_at, state, hold_id, booking_id FROM claim WHERE booking_id = ${plain} LIMIT 1`,
  claim_without_booking: `UPDATE claim SET booking_id = ${cancelled} WHERE id = (SELECT max(id) FROM claim)`,
  claim_without_hold: `UPDATE claim SET state = 'held', expires_at = now() + interval '100 years' WHERE id = (SELECT max(id) FROM claim)`,
  hold_without_claims: `DELETE FROM claim WHERE hold_id = (SELECT id FROM hold WHERE state = 'held')`,
  hold_key_twice: `DROP INDEX hold_idempotency_unique; UPDATE hold SET idempotency_key = 'one' WHERE id IN (SELECT id FROM hold ORDER BY id LIMIT 2)`,
  booking_without_claims: `DELETE FROM claim WHERE booking_id = ${moved} AND state = 'booked'`,
  booking_unlike_event: `UPDATE booking SET starts_at = starts_at - interval '1 hour' WHERE id = ${plain}`,
  sequence_falls: `UPDATE booking_event SET revision = 2 - revision WHERE booking_id = ${cancelled}`,
  event_chain_broken: `DELETE FROM booking_event WHERE booking_id = ${moved} AND revision = 0`,
  confirmed_after_expiry: `UPDATE hold SET expires_at = created_at WHERE id = (SELECT hold_id FROM booking WHERE id = ${plain});
    UPDATE booking SET created_at = created_at + interval '1 second' WHERE id = ${plain}`,
  consent_missing: `UPDATE booking SET consent_kind = 'typed' WHERE id = ${plain}`,
  tenant_crossed: `UPDATE booking SET conversation_id = ${nobody} WHERE id = ${plain}`,
  event_not_dispatched: `UPDATE booking_event SET dispatched_at = NULL, at = at - interval '2 hours' WHERE booking_id = ${plain}`,
  mail_missing: `UPDATE booking_event SET at = at - interval '2 days' WHERE booking_id = ${moved} AND revision = 1;
    DELETE FROM sent_mail WHERE key = ${moved} || ':1:moved'; DELETE FROM pgboss.job WHERE name = 'send-booking-mail' AND data->>'bookingId' = ${moved}::text`,
  mail_unexplained: `INSERT INTO sent_mail (tenant_id, key, message_id) VALUES (1, ${nobody} || ':0:confirmed', '<x@example.com>')`,
  webhook_out_of_order: `UPDATE webhook_delivery SET state = 'delivered', ended_at = created_at WHERE subject = ${moved} AND type = 'booking.moved'`,
  webhook_unexplained: `UPDATE webhook_delivery SET subject = ${nobody} WHERE subject = ${cancelled}`,
  webhook_missing: `UPDATE webhook_endpoint SET subscribed_after = 0; DELETE FROM webhook_delivery WHERE subject = ${moved}`,
  event_unowned: `UPDATE booking_event SET booking_id = ${nobody} WHERE booking_id = ${plain}`,
  guard_missing: `ALTER TABLE booking_event DISABLE TRIGGER booking_event_append_only`,
}

test('a check without a violation to find would not be known to find any', () => {
  expect(Object.keys(seeds).toSorted()).toEqual([...auditChecks.map(({ name }) => name), guardsCheck.name].toSorted())
})

test.each(Object.entries(seeds))('%s is found, counted and named', async (check, seed) => {
  const before = (await audit.run()).violations[check] ?? 0
  await office.database.pool.query(`SET session_replication_role = replica; ${seed}; SET session_replication_role = DEFAULT`)
  const after = await audit.run()
  expect(after.violations[check]).toBeGreaterThan(before)
  expect(after.examples[check]?.length).toBeGreaterThan(0)
})

test('by hand it then names what is wrong and ends with 1, and so does the doctor', async () => {
  const { code, lines } = await byHand()
  expect(code).toBe(1)
  expect(lines).toMatch(/^WRONG I1 claims_overlap: 1 × two live claims of one unit overlap: 1\/\d+$/m)
  const [finding] = await checkAudit(office.database)
  expect(finding?.state).toBe('wrong')
  expect(finding?.says).toContain('claims_overlap (1)')
})

test('a mail that was given up is no mail that is missing, and one whose job waits for a day is', async () => {
  const { pool } = office.database
  const job = (state: string) => pool.query(`UPDATE pgboss.job SET state = $1 WHERE name = 'send-booking-mail'`, [state])
  await pool.query(`SET session_replication_role = replica; DELETE FROM sent_mail;
    UPDATE booking_event SET at = at - interval '2 days', dispatched_at = now() WHERE booking_id = ${cancelled}; SET session_replication_role = DEFAULT`)
  await job('failed')
  const givenUp = (await audit.run()).violations['mail_missing'] ?? 0
  await job('retry')
  expect((await audit.run()).violations['mail_missing']).toBe(givenUp + 3)
})

test('a look that may take no time says that it did not get through', async () => {
  expect((await audit.run(-1)).complete).toBe(false)
  expect((await audit.latest())?.complete).toBe(false)
})
