import { expect, test } from 'vitest'
import { openOffice } from '../jobs/support.ts'
import { queueSamples } from '../../src/seeing/database-samples.ts'
test('x', async () => {
  const office = await openOffice()
  const jobs = await office.work()
  const { pool } = office.database
  await office.book(); await jobs.idle(); await jobs.stop()
  await pool.query(`INSERT INTO pgboss.job (name, state, data) SELECT 'send-booking-mail', 'completed', '{}' FROM generate_series(1, 100000)`)
  await pool.query('ANALYZE pgboss.job')
  const texts: string[] = []
  const spy = { query: async (...args: [string, unknown[]]) => { texts.push(args[0]); return pool.query(...args) } }
  const t = performance.now()
  const found = await queueSamples(spy as never, office.clock).look()
  console.log(performance.now() - t, found['holdfast_queue_jobs']?.length, found['holdfast_queue_active_jobs']?.[0])
  const { rows } = await pool.query('EXPLAIN ' + texts[0], [0])
  console.log(rows.map((r) => r['QUERY PLAN']).join('\n'))
  await office.close()
  expect(1).toBe(1)
})
