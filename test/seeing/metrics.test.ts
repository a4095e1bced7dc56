import { afterAll, beforeAll, expect, test } from 'vitest'
import { createModels } from '../../src/agent/models.ts'
import { createMetrics } from '../../src/seeing/create-metrics.ts'
import { noLog } from '../../src/shared/logger.ts'
import { interpret } from '../../src/when/index.ts'
import { startTestApp, type TestApp } from '../http/support/app.ts'
import { ada, first } from '../http/support/client.ts'
import { startSmtpReceiver, type SmtpReceiver } from '../notify/smtp-receiver.ts'

let app: TestApp
let mails: SmtpReceiver

beforeAll(async () => {
  mails = await startSmtpReceiver()
  app = await startTestApp({ env: { SMTP_URL: mails.url }, overrides: { limits: { signIn: 1 } } })
})
afterAll(async () => {
  await app.close()
  await mails.close()
})

async function render(): Promise<string> {
  return (await fetch(`${app.base}/metrics`)).text()
}

/** What a line of the page says; 0 where there is none yet. */
function valueOf(page: string, series: string): number {
  const line = page.split('\n').find((one) => one.startsWith(`${series} `))
  return line === undefined ? 0 : Number(line.slice(series.length + 1))
}

/** How far these have moved while something happened. */
async function moved(series: readonly string[], act: () => Promise<unknown>): Promise<number[]> {
  const before = await render()
  await act()
  const after = await render()
  return series.map((one) => valueOf(after, one) - valueOf(before, one))
}

const attempts = (operation: string, outcome: string) =>
  `holdfast_booking_attempts_total{operation="${operation}",channel="rest",outcome="${outcome}"}`

test('a booking moves its attempts, its hold, its channel, how long it took, its mail and its jobs', async () => {
  const series = [
    attempts('hold', 'done'),
    attempts('confirm', 'done'),
    'holdfast_holds_total{channel="rest"}',
    'holdfast_holds_ended_total{outcome="confirmed"}',
    'holdfast_bookings_total{change="confirmed",channel="rest"}',
    'holdfast_time_to_book_seconds_count{from="hold"}',
    'holdfast_mails_total{outcome="sent"}',
    'holdfast_job_duration_seconds_count{job="send-booking-mail",outcome="done"}',
    'holdfast_http_request_duration_seconds_count{route="confirmBooking",status="201"}',
  ]
  const book = async () => {
    await app.book(first(await app.findSlots('haircut')).id)
    await app.app.jobs?.idle()
  }
  expect(await moved(series, book)).toEqual(series.map(() => 1))
})

test('what is asked twice is booked once, and what is refused is counted by why', async () => {
  const hold = await app.hold(first(await app.findSlots('haircut')).id)
  const confirm = () => app.send('POST', '/bookings', { body: { holdId: hold.id, customer: ada } })
  const series = [
    attempts('confirm', 'done'),
    attempts('confirm', 'repeated'),
    'holdfast_bookings_total{change="confirmed",channel="rest"}',
  ]
  expect(await moved(series, async () => [await confirm(), await confirm()])).toEqual([1, 1, 1])
  const refused = [attempts('confirm', 'refused'), 'holdfast_refusals_total{code="hold_not_found"}']
  const nothing = '11111111-1111-7111-8111-111111111111'
  const act = () => app.send('POST', '/bookings', { body: { holdId: nothing, customer: ada } })
  expect(await moved(refused, act)).toEqual([1, 1])
})

test('a hold that is given back, and one that runs out, ended', async () => {
  const release = async () => {
    const hold = await app.hold(first(await app.findSlots('haircut')).id)
    await app.send('DELETE', `/holds/${hold.id}`)
  }
  expect(await moved(['holdfast_holds_ended_total{outcome="released"}'], release)).toEqual([1])
  const expire = async () => {
    const hold = await app.hold(first(await app.findSlots('haircut')).id)
    await app.database.pool.query(`UPDATE hold SET expires_at = created_at WHERE id = $1`, [hold.id])
    await app.app.booking.sweepExpiredHolds(10)
  }
  expect(await moved(['holdfast_holds_ended_total{outcome="expired"}'], expire)).toEqual([1])
})

test('a conversation that ends in a booking moves its turns, first words, steps and tools, and how long it took from its beginning', async () => {
  const talk = await app.startConversation()
  const series = [
    'holdfast_turn_duration_seconds_count{outcome="answered"}',
    'holdfast_turn_first_word_seconds_count',
    'holdfast_tool_duration_seconds_count{tool="confirmBooking",outcome="done"}',
    'holdfast_bookings_total{change="confirmed",channel="chat"}',
    'holdfast_time_to_book_seconds_count{from="conversation"}',
  ]
  const converse = async () => {
    await app.say(talk, { text: 'A haircut on Thursday at 10, please. I am Ada Byron, ada@example.com' })
    await app.say(talk, { text: 'yes please' })
    await app.say(talk, { text: 'yes, book it' })
    await app.app.jobs?.idle()
  }
  expect(await moved(series, converse)).toEqual([3, 3, 1, 1, 1])
  expect(valueOf(await render(), 'holdfast_model_step_duration_seconds_count{model="rules"}')).toBeGreaterThan(3)
})

test('an event stream is open until its client goes, and is no request that took that long', async () => {
  const open = 'holdfast_event_streams{route="listenToEvents"}'
  const gone = new AbortController()
  const opening = async () => void (await fetch(`${app.base}/api/v1/tenants/demo/events`, { signal: gone.signal }))
  expect(await moved([open, 'holdfast_http_request_duration_seconds_count{route="listenToEvents",status="200"}'], opening)).toEqual([1, 1])
  gone.abort()
  await expect.poll(async () => valueOf(await render(), open)).toBe(0)
})

test('a mail that is refused for good and a job that is given up are counted, and wait as a dead letter', async () => {
  mails.refuseWith({ code: 550, text: 'no such mailbox' })
  const series = [
    'holdfast_mails_total{outcome="refused"}',
    'holdfast_job_duration_seconds_count{job="send-booking-mail",outcome="given_up"}',
  ]
  const book = async () => {
    await app.book(first(await app.findSlots('haircut')).id)
    await app.app.jobs?.idle()
  }
  expect(await moved(series, book)).toEqual([1, 1])
  mails.refuseWith(null)
})

test('a limit that is reached is counted by its name', async () => {
  const attempt = () =>
    fetch(`${app.base}/api/console/demo/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-holdfast-console': '1' },
      body: JSON.stringify({ email: 'nobody@example.com', password: 'not the right one' }),
    })
  const total = (page: string) => page.split('\n').filter((line) => line.startsWith('holdfast_rate_limited_total{')).length
  for (let tries = 0; tries < 3; tries++) await (await attempt()).text()
  expect(total(await render())).toBe(1)
})

test('models that fail, by kind, and who answered instead', async () => {
  const metrics = createMetrics()
  const models = createModels(
    { model: 'openai:big,rules', openaiBaseUrl: 'http://127.0.0.1:1/v1' },
    { clock: app.app.clock, log: noLog, metrics, interpret },
  )
  const tenant = await app.app.booking.findTenant('demo')
  if (tenant === undefined) throw new Error('no demo')
  const turn = models.forTurn({ tenant, session: { locale: 'en', timeZone: 'Europe/London', customer: {} } })
  await turn.model.doStream({ prompt: [{ role: 'user', content: [{ type: 'text', text: 'hello' }] }] })
  const { body } = await metrics.render()
  expect(valueOf(body, 'holdfast_model_errors_total{model="openai:big",kind="unreachable"}')).toBe(1)
  expect(valueOf(body, 'holdfast_model_fallbacks_total{from="openai:big",to="rules"}')).toBe(1)
})

test('a source that never answers costs the page its own lines and nothing else, and is not asked again meanwhile', async () => {
  const metrics = createMetrics()
  let asked = 0
  const look = (): Promise<never> => {
    asked++
    return new Promise(() => {})
  }
  metrics.samples.add({ name: 'silent', gauges: [{ name: 'holdfast_silent', help: 'Nobody knows', labels: [] }], look })
  await metrics.render()
  const { body } = await metrics.render()
  expect(body).toMatch(/^holdfast_sample_up\{source="silent"\} 0$/m)
  expect(body).not.toMatch(/^holdfast_silent /m)
  expect(body).toContain('process_cpu_seconds_total')
  expect(asked).toBe(1)
})

test('what stands in the database is on the page: what the self-audit found, what waits in the queues', async () => {
  await app.database.pool.query(`UPDATE booking SET consent_kind = 'typed' WHERE id = (SELECT id FROM booking LIMIT 1)`)
  const { violations } = await app.app.audit.run()
  expect(violations['consent_missing']).toBe(1)
  await expect
    .poll(async () => valueOf(await render(), 'holdfast_invariant_violations{check="consent_missing"}'), { timeout: 8_000 })
    .toBe(1)
  const page = await render()
  expect(valueOf(page, 'holdfast_queue_jobs{queue="dead-letters"}')).toBe(1)
  expect(valueOf(page, 'holdfast_db_pool_wait_seconds_count{pool="primary"}')).toBeGreaterThan(0)
  expect(valueOf(page, 'holdfast_cache_requests_total{cache="times",outcome="miss"}')).toBeGreaterThan(0)
})

test('every metric says what it is, is named as Prometheus names them, and labels have few values', async () => {
  const page = await render()
  const types = [...page.matchAll(/^# TYPE (\S+) (\S+)$/gm)].filter(([, name = '']) => name.startsWith('holdfast_'))
  expect(types.length).toBeGreaterThan(25)
  for (const [, name = '', type = ''] of types) {
    expect(page).toMatch(new RegExp(`^# HELP ${name} \\S.{10,}$`, 'm'))
    if (type === 'counter') expect(name).toMatch(/_total$/)
    if (type === 'histogram') expect(name).toMatch(/_seconds$/)
  }
  // No ids, no names, no addresses.
  const labels = [...page.matchAll(/[{,](\w+)="([^"]*)"/g)].filter(([, key]) => key !== 'le')
  expect(labels.filter(([, , value = '']) => /@|[0-9a-f]{8}-|demo|harbour/i.test(value))).toEqual([])
})

test('who may read them: this machine, or who presents the token', async () => {
  expect((await fetch(`${app.base}/metrics`, { headers: { 'x-forwarded-for': '203.0.113.9' } })).status).toBe(403)
  const guarded = await startTestApp({ env: { METRICS_TOKEN: 'sixteen-letters-and-more' }, overrides: { jobs: false } })
  try {
    const status = async (authorization?: string) =>
      (await fetch(`${guarded.base}/metrics`, authorization === undefined ? {} : { headers: { authorization } })).status
    expect([await status(), await status('Bearer wrong'), await status('Bearer sixteen-letters-and-more')]).toEqual([401, 401, 200])
  } finally {
    await guarded.close()
  }
})

test('with the database away the page is answered all the same, without what stands in it', async () => {
  const lonely = await startTestApp({ overrides: { jobs: false } })
  try {
    await lonely.database.pool.query('ALTER TABLE self_audit RENAME TO gone; ALTER TABLE booking_event RENAME TO events_gone')
    const page = await (await fetch(`${lonely.base}/metrics`)).text()
    expect(valueOf(page, 'holdfast_sample_up{source="pools"}')).toBe(1)
    expect(page).toMatch(/^holdfast_sample_up\{source="outbox"\} 0$/m)
    expect(page).not.toMatch(/^holdfast_outbox_events /m)
  } finally {
    await lonely.close()
  }
})
