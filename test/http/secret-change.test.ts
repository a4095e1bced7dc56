import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Secret, TOTP } from 'otpauth'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApp } from '../../src/app.ts'
import { readConfig } from '../../src/config.ts'
import { reseal, countOldSeals } from '../../src/db/reseal.ts'
import { checkSecret } from '../../src/doctor/check-secret.ts'
import { sessionOperations } from '../../src/http/contract/console/session.ts'
import { clientOf, signInAs, staffPassword } from '../console/support/sign-in-as.ts'
import { must } from '../support/core.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { clockStart, type TestApp } from './support/app.ts'
import { createClient, first } from './support/client.ts'

const former = 'the secret that is given up, and long enough'
const present = 'the secret that takes its place, long as well'

let database: TestDatabase
let dataDir: string
beforeAll(async () => {
  database = await createTestDatabase()
  dataDir = await mkdtemp(join(tmpdir(), 'holdfast-secret-'))
})
afterAll(async () => {
  await database.close()
  await rm(dataDir, { recursive: true, force: true })
})

async function withApp<T>(env: Record<string, string>, work: (app: TestApp) => Promise<T>): Promise<T> {
  const settings = {
    PORT: '0',
    DATA_DIR: dataDir,
    DATABASE_URL: database.url,
    LOG_LEVEL: 'error',
    CLOCK_START: clockStart,
    WEBHOOK_HOSTS: '127.0.0.1',
    ...env,
  }
  const app = await createApp(readConfig(settings), { jobs: false })
  try {
    return await work({ ...createClient(app.url.replace('localhost', '127.0.0.1')), app, database, dataDir, close: app.stop })
  } finally {
    await app.stop()
  }
}

const codeNow = (secret: string, ms = Date.now()) => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: ms })

test('a secret is changed: what the former one made opens while it is given beside the new one, and what was sealed stays', async () => {
  const made = await withApp({ SECRET: former }, async (app) => {
    const who = await signInAs(app, 'manager')
    const { secret } = await who.call(sessionOperations.beginSecondStep, { body: { password: staffPassword } })
    const confirmed = await who.send('POST', '/me/second-step/confirm', { body: { code: codeNow(secret) } })
    const { recoveryCodes }: { recoveryCodes: string[] } = JSON.parse(confirmed.text)
    const url = 'http://127.0.0.1:9/hook'
    must(await app.app.webhooks.createEndpoint(1, { url, description: '', events: ['booking.confirmed'], personalData: false }))
    const slots = await app.findSlots('haircut')
    return { email: who.me.email, secret, recoveryCodes, slot: first(slots.slice(1)).id, booked: await app.book(first(slots).id) }
  })

  await expect(withApp({ SECRET: present }, async () => {})).rejects.toThrow(/another SECRET[^]*SECRET_PREVIOUS/)
  const anew = await withApp({ SECRET: present, SECRET_PREVIOUS: former }, async (app) => {
    const { reference, manageToken } = made.booked
    expect((await app.send('GET', `/bookings/${reference}`, { token: manageToken })).status).toBe(200)
    const booked = await app.book(made.slot)
    const signIn = (code: string) =>
      clientOf(app.base, 'demo', '').send('POST', '/sign-in', { body: { email: made.email, password: staffPassword, code } })
    expect((await signIn(codeNow(made.secret, Date.now() + 30_000))).status).toBe(200)
    expect((await signIn(made.recoveryCodes[0] ?? '')).status).toBe(200)
    const both = { now: present, before: former }
    const [, still] = await checkSecret(app.app.config)
    expect(still?.says).toContain('needed for 2 sealed values')
    // The authenticator and the webhook.
    expect([await countOldSeals(database, both), await reseal(database, both), await countOldSeals(database, present)]).toEqual([2, 2, 0])
    const [, later] = await checkSecret(app.app.config)
    expect(later?.says).toContain('needed for a week')
    return booked
  })

  await withApp({ SECRET: present }, async (app) => {
    expect((await app.send('GET', `/bookings/${anew.reference}`, { token: anew.manageToken })).status).toBe(200)
    expect((await app.send('GET', `/bookings/${made.booked.reference}`, { token: made.booked.manageToken })).status).toBe(404)
  })
}, 60_000)
