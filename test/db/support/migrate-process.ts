/** `node migrate-process.ts URL DIR`: migrates when its input says so, and says what it applied. */
import { once } from 'node:events'
import { openDatabase } from '../../../src/db/client.ts'
import { migrate } from '../../../src/db/migrate.ts'
import { noLog } from '../../../src/shared/logger.ts'

const [url = '', dir = ''] = process.argv.slice(2)
const database = await openDatabase({ url, poolSize: 2 })
process.stdout.write('ready\n')
await once(process.stdin, 'data')
process.stdin.destroy()
const { applied } = await migrate(database, noLog, dir)
process.stdout.write(`${JSON.stringify(applied)}\n`)
await database.close()
