import { afterAll, beforeAll, expect, test } from 'vitest'
import { runTenants } from '../../src/run-tenants.ts'
import { startTestApp, type TestApp } from '../http/support/app.ts'
import { signInAs } from './support/sign-in-as.ts'
import { setupOperations } from '../../src/http/contract/console/setup.ts'

let app: TestApp
const lines: string[] = []
const run = (...args: string[]) => runTenants(app.app.config, ['create', ...args], (line) => void lines.push(line))
beforeAll(async () => void (app = await startTestApp({ env: { DEMO: 'off' } })))
afterAll(() => app.close())

test('a new business is made from the command line, its owner let in by a link, and everything in it is empty', async () => {
  await run('--slug', 'barber', '--name', 'Barber & Sons', '--zone', 'Europe/Berlin', '--currency', 'EUR', '--languages', 'de,en')
  expect(lines[0]).toMatch(/^Barber & Sons is there: .+\/barber$/)
  expect(lines[1]).toMatch(/\/console\/barber\/welcome#token=[\w-]{20,}$/)
  const owner = await signInAs(app, 'owner', { tenant: 'barber' })
  const { catalogue, latest } = await owner.call(setupOperations.getCatalogue)
  expect(catalogue).toMatchObject({ slug: 'barber', timeZone: 'Europe/Berlin', currency: 'EUR', locales: ['de', 'en'], version: 1 })
  expect([catalogue.services, catalogue.resources, catalogue.questions, latest]).toEqual([[], [], [], null])
  // Nothing but it is there: this database was begun without the demo business.
  expect((await app.database.pool.query('SELECT slug FROM tenant')).rows).toEqual([{ slug: 'barber' }])
})

test('a second of the same slug, a slug of our own pages and a zone that does not exist are refused in words', async () => {
  await expect(run('--slug', 'barber', '--name', 'Other')).rejects.toThrow('There is a business "barber" here already.')
  await expect(run('--slug', 'console', '--name', 'Other', '--zone', 'Mars')).rejects.toThrow('--zone: zone unknown\n--slug: slug form')
  await expect(run('--slug', 'other')).rejects.toThrow('tenants create --slug NAME')
})

test('the assistant of a business without a service answers all the same, and offers nothing', async () => {
  const asked = await fetch(`${app.base}/api/v1/tenants/barber/conversations`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ locale: 'en', timeZone: 'Europe/Berlin' }),
  })
  const { id, token } = JSON.parse(await asked.text())
  const answer = await fetch(`${app.base}/api/v1/tenants/barber/conversations/${id}/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ text: 'Could I get a haircut tomorrow?' }),
  })
  expect(answer.status).toBe(200)
  const turn = await answer.text()
  expect(turn).toContain('"text"')
  expect(turn).not.toContain('"slots"')
})
