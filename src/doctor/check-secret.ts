import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config } from '../config.ts'
import { openDatabase, type Database } from '../db/client.ts'
import { isOurSecret } from '../db/installation.ts'
import { countOldSeals } from '../db/reseal.ts'
import type { Finding } from './finding.ts'

/** Whether this process would be let in: every one over a database has the same secret. And whether the one before it is still needed. */
export async function checkSecret({ databaseUrl, secret, secretPrevious, dataDir }: Config): Promise<Finding[]> {
  const ours = secret ?? (await readFile(join(dataDir, 'secret'), 'utf8').catch(() => '')).trim()
  if (databaseUrl === undefined || ours === '') return []
  const secrets = secretPrevious === undefined ? ours : { now: ours, before: secretPrevious }
  const database = await openDatabase({ url: databaseUrl, poolSize: 1 })
  try {
    const isOurs = await isOurSecret(database, secrets)
    if (isOurs === undefined) return [{ state: 'note', about: 'secret', says: 'this would be the first process over this database' }]
    if (isOurs) {
      const well: Finding = { state: 'well', about: 'secret', says: 'the one that every process over this database has' }
      return typeof secrets === 'string' ? [well] : [well, await checkPrevious(database, secrets)]
    }
    const remedy = 'set SECRET to theirs; to change it give theirs as SECRET_PREVIOUS; if it is lost: node src/main.ts secret replace'
    return [{ state: 'wrong', about: 'secret', says: `another one than the processes over this database have: ${remedy}` }]
  } finally {
    await database.close()
  }
}

/** Links in mails are what lasts longest: the one to a booking is needed until the booking is over. */
async function checkPrevious(database: Database, secrets: { readonly now: string; readonly before: string }): Promise<Finding> {
  const says = (words: string): Finding => ({ state: 'note', about: 'secret', says: `SECRET_PREVIOUS ${words}` })
  if ((await isOurSecret(database, secrets.now)) !== true) return says('is the one still in use: the next start takes SECRET')
  const sealed = await countOldSeals(database, secrets)
  if (sealed > 0) return says(`is needed for ${sealed} sealed values: node src/main.ts secret reseal`)
  const { rows } = await database.pool.query<{ recent: boolean; awaited: number }>(
    `SELECT i.secret_since > now() - interval '7 days' AS recent, (SELECT count(*)::int FROM booking b
       WHERE b.status = 'confirmed' AND b.starts_at > now() AND b.created_at < i.secret_since) AS awaited FROM installation i`,
  )
  const { recent = true, awaited = 0 } = rows[0] ?? {}
  if (recent) return says('is needed for a week after the change: links for staff and offers of times were made with it')
  return awaited > 0
    ? says(`opens the links in mails about ${awaited} bookings that are still to come`)
    : says('can go: unset it everywhere')
}
