import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config } from '../config.ts'
import { openDatabase } from '../db/client.ts'
import { isOurSecret } from '../db/installation.ts'
import type { Finding } from './finding.ts'

/** Whether this process would be let in: every one over a database has the same secret. */
export async function checkSecret({ databaseUrl, secret, dataDir }: Config): Promise<Finding[]> {
  const ours = secret ?? (await readFile(join(dataDir, 'secret'), 'utf8').catch(() => '')).trim()
  if (databaseUrl === undefined || ours === '') return []
  const database = await openDatabase({ url: databaseUrl, poolSize: 1 })
  try {
    const isOurs = await isOurSecret(database, ours)
    if (isOurs === undefined) return [{ state: 'note', about: 'secret', says: 'this would be the first process over this database' }]
    if (isOurs) return [{ state: 'well', about: 'secret', says: 'the one that every process over this database has' }]
    const remedy = 'set SECRET to theirs; if it is lost: node src/main.ts secret replace'
    return [{ state: 'wrong', about: 'secret', says: `another one than the processes over this database have: ${remedy}` }]
  } finally {
    await database.close()
  }
}
