import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readConfig } from '../../src/config.ts'
import { runStaff } from '../../src/run-staff.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { programEnv } from '../support/program-env.ts'
import { clientOf, cookiesOf } from './support/sign-in-as.ts'

const main = resolve(import.meta.dirname, '../../src/main.ts')

let database: TestDatabase
let dataDir: string
beforeAll(async () => {
  database = await createTestDatabase()
  dataDir = await mkdtemp(join(tmpdir(), 'holdfast-first-start-'))
})
afterAll(async () => {
  await database.close()
  await rm(dataDir, { recursive: true, force: true })
})

function run() {
  const env = { ...programEnv(), PORT: '0', DATA_DIR: dataDir, DATABASE_URL: database.url, LOG_LEVEL: 'error' }
  const child = spawn(process.execPath, [main], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  const lines: string[] = []
  createInterface({ input: child.stdout }).on('line', (line) => lines.push(line))
  const told = async (words: RegExp): Promise<string[]> => {
    for (;;) {
      const found = lines.map((line) => words.exec(line)).find((match) => match !== null)
      if (found != null) return [...found]
      await once(child.stdout, 'data')
    }
  }
  const stop = async () => {
    child.kill('SIGTERM')
    if (child.exitCode === null) await once(child, 'exit')
    return lines
  }
  return { told, stop }
}

const link = /(http:\/\/localhost:\d+)\/console\/demo\/welcome#token=([\w-]+)/

test(
  'the first start prints a way in for the demo’s owner, each start anew until somebody has come, and then none',
  { timeout: 120_000 },
  async () => {
    const first = run()
    const [, , stale = ''] = await first.told(link)
    await first.stop()

    const second = run()
    const [, url = '', token = ''] = await second.told(link)
    const nobody = clientOf(url.replace('localhost', '127.0.0.1'), 'demo', '')
    const come = (with_: string) =>
      nobody.send('POST', '/links/accept', {
        body: { token: with_, name: 'Ada Byron', email: 'ada@harbour.example', password: 'a long enough passphrase' },
      })
    expect(token).not.toBe(stale)
    const { rows } = await database.pool.query<{ row: string }>('SELECT l::text AS row FROM staff_link l')
    expect(rows.filter(({ row }) => row.includes(token) || row.includes(stale))).toEqual([])
    expect((await come(stale)).status).toBe(410)
    const answer = await come(token)
    expect(JSON.parse(answer.text)).toMatchObject({ name: 'Ada Byron', email: 'ada@harbour.example', role: 'owner' })
    expect(cookiesOf(answer)).toContain('holdfast-session-demo=')
    expect((await come(token)).status).toBe(410)
    await second.stop()

    const third = run()
    await third.told(/Holdfast is open/)
    expect((await third.stop()).filter((line) => link.test(line))).toEqual([])
  },
)

test('an operator lets people in, and takes away what locks them out', async () => {
  const config = readConfig({ DATA_DIR: dataDir, DATABASE_URL: database.url, LOG_LEVEL: 'error' })
  const staff = async (...args: string[]) => {
    const lines: string[] = []
    await runStaff(config, args, (line) => lines.push(line))
    return lines.join('\n')
  }
  const ada = ['--email', 'Ada@harbour.example']
  expect(await staff('invite', '--email', 'bo@harbour.example', '--role', 'manager')).toMatch(
    /^http:\/\/localhost:\d+\/console\/demo\/welcome#token=[\w-]{40,}\n/,
  )
  expect(await staff('list')).toContain('owner  ada@harbour.example  "Ada Byron"')
  await expect(staff('deactivate', ...ada)).rejects.toThrow('only owner')
  expect(await staff('reset-second-step', ...ada)).toContain('password alone')
  await expect(staff('invite', ...ada)).rejects.toThrow('already')
  await expect(staff('invite', '--email', 'x@y.example', '--role', 'king')).rejects.toThrow('Use: staff invite')
  const { rows } = await database.pool.query<{ operation: string }>(
    "SELECT operation FROM staff_audit WHERE detail->>'by' = 'operator' ORDER BY id",
  )
  expect(rows.map(({ operation }) => operation)).toEqual(['invite', 'resetPersonSecondStep'])
})
