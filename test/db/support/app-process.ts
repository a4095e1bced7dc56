/**
 * An app as far as the built-in database is concerned, to be killed: `node app-process.ts DATA_DIR`.
 * Says `{ up: { url, started } }`, then obeys lines: `write N` → `{ acknowledged: N }`, `read` → `{ rows: [...] }`,
 * `stop` or the end of its input → shuts down and ends.
 */
import { createInterface } from 'node:readline'
import { openDatabase } from '../../../src/db/client.ts'
import { startEmbedded } from '../../../src/db/embedded.ts'

const say = (message: object): boolean => process.stdout.write(`${JSON.stringify(message)}\n`)
let started = false
const log = {
  debug: () => {},
  info: (fields: object) => {
    if ('started' in fields) started = fields.started === true
  },
  warn: (fields: object, message: string) => process.stderr.write(`${message} ${JSON.stringify(fields)}\n`),
  error: (fields: object, message: string) => process.stderr.write(`${message} ${JSON.stringify(fields)}\n`),
}

const embedded = await startEmbedded({ dataDir: process.argv[2] ?? '', log })
const database = await openDatabase({ url: embedded.url, poolSize: 2, log })
await database.pool.query('CREATE TABLE IF NOT EXISTS written (n int PRIMARY KEY)').catch(ignoreRace)
say({ up: { url: embedded.url, started } })

for await (const line of createInterface({ input: process.stdin })) {
  if (line === 'stop') break
  if (line === 'read')
    say({ rows: (await database.pool.query({ text: 'SELECT n FROM written ORDER BY n', rowMode: 'array' })).rows.flat() })
  const write = /^write (\d+)$/.exec(line)
  if (write !== null) {
    await database.pool.query('INSERT INTO written VALUES ($1)', [Number(write[1])])
    say({ acknowledged: Number(write[1]) })
  }
}
await database.close()
await embedded.stop()
process.exit(0)

// CREATE TABLE IF NOT EXISTS of two sessions at once: one meets the other's row in pg_type.
function ignoreRace(error: unknown): void {
  if (!(error instanceof Error && 'code' in error && (error.code === '23505' || error.code === '42P07'))) throw error
}
