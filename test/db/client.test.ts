import { createServer, connect, type Socket } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase, withoutPassword } from '../../src/db/client.ts'
import { noLog } from '../../src/shared/logger.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await createTestDatabase({ poolSize: 2 })
})
afterAll(() => db.close())

const backend = async (pool: TestDatabase['pool']): Promise<number> => (await pool.query(`SELECT pg_backend_pid() AS pid`)).rows[0].pid

test('Prisma and the raw pool share connections', async () => {
  await db.prisma.$queryRaw`SELECT 1`
  await db.pool.query('SELECT 1')
  expect(db.pool.totalCount).toBe(1)
})

test('a statement, a wait for a lock and an idle transaction all have a limit', async () => {
  const names = ['statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout']
  const { rows } = await db.pool.query('SELECT setting::int AS ms FROM pg_settings WHERE name = ANY($1)', [names])
  expect(rows.every(({ ms }) => ms > 0 && ms <= 30_000)).toBe(true)
})

test('a hot statement is prepared once on a connection', async () => {
  const hot = { name: db.statementName('one'), text: 'SELECT $1::int AS n' }
  const client = await db.pool.connect()
  await client.query({ ...hot, values: [1] })
  await client.query({ ...hot, values: [2] })
  expect((await client.query('SELECT name FROM pg_prepared_statements')).rows).toEqual([{ name: 'one' }])
  client.release()
})

test('connections that are cut, idle or in use, are logged and replaced; the process lives', async () => {
  const warnings: string[] = []
  const cut = await openDatabase({ url: db.url, poolSize: 2, log: { ...noLog, warn: (_, message) => warnings.push(message) } })
  const used = await cut.pool.connect()
  const { pid } = (await used.query('SELECT pg_backend_pid() AS pid')).rows[0]
  const idle = await backend(cut.pool)
  const ended = new Promise((resolve) => used.once('end', resolve))
  await db.pool.query('SELECT pg_terminate_backend(pid) FROM unnest($1::int[]) AS pid', [[pid, idle]])
  await ended
  used.release(true)
  // Until the pool has noticed that the idle one is gone it would still hand it out.
  await expect.poll(() => cut.pool.totalCount).toBe(0)
  expect(warnings.length).toBeGreaterThanOrEqual(2)
  expect([pid, idle]).not.toContain(await backend(cut.pool))
  await cut.close()
})

test('a pooler in between is noticed by the process id it hands out: nothing is then prepared or set for a session', async () => {
  const { url, close } = await startPooler(db.url)
  const pooled = await openDatabase({ url })
  expect(pooled.pooled).toBe(true)
  expect(pooled.statementName('one')).toBeUndefined()
  expect(await pooled.prisma.$queryRaw`SELECT current_setting('statement_timeout') AS timeout`).toEqual([{ timeout: '0' }])
  await pooled.close()
  await close()
})

test('a database that cannot be reached is named without its password, with what to do', async () => {
  await expect(openDatabase({ url: 'postgres://holdfast:secret@127.0.0.1:1/holdfast' })).rejects.toThrow(
    /^The database at postgres:\/\/holdfast:\*\*\*@127\.0\.0\.1:1\/holdfast cannot be used: .*ECONNREFUSED.*DATABASE_URL/,
  )
  expect(withoutPassword('postgres://u@/db?host=/x&password=secret&a=b')).toBe('postgres://u@/db?host=/x&password=***&a=b')
})

/** What a pooler does to a handshake: the process id in it (message K) is the pooler's own. */
async function startPooler(url: string): Promise<{ url: string; close: () => Promise<void> }> {
  const target = new URL(url)
  const dir = target.searchParams.get('host')
  const toServer = (): Socket => (dir === null ? connect(Number(target.port || 5432), target.hostname) : connect(`${dir}/.s.PGSQL.5432`))
  const proxy = createServer((client) => {
    const server = toServer()
    for (const socket of [client, server]) socket.on('error', () => socket.destroy())
    client.pipe(server)
    server.on('data', (bytes) => client.write(typeof bytes === 'string' ? bytes : withOtherProcessId(bytes)))
    server.on('close', () => client.destroy())
  })
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  const address = proxy.address()
  if (address === null || typeof address === 'string') throw new Error('No port')
  target.searchParams.delete('host')
  target.host = `127.0.0.1:${address.port}`
  return { url: target.href, close: () => new Promise((resolve) => proxy.close(() => resolve())) }
}

function withOtherProcessId(bytes: Buffer): Buffer {
  const start = bytes.indexOf(Buffer.from([0x4b, 0, 0, 0, 12]))
  if (start >= 0) bytes.writeInt32BE(1, start + 5)
  return bytes
}
