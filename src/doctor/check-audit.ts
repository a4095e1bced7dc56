import { latestAudit } from '../audit/kept-audits.ts'
import type { AuditResult } from '../audit/index.ts'
import type { Database } from '../db/client.ts'
import { formatInstant } from '../shared/instant.ts'
import type { Finding } from './finding.ts'

/** What the last self-audit said; nothing where there has been none. */
export async function checkAudit(database: Pick<Database, 'pool'>): Promise<Finding[]> {
  const { rows } = await database.pool.query<{ there: boolean }>(`SELECT to_regclass('self_audit') IS NOT NULL AS there`)
  const latest = rows[0]?.there === true ? await latestAudit(database.pool) : undefined
  return latest === undefined ? [] : [findingOf(latest)]
}

function findingOf({ violations, complete, lookedAt, endedAt }: AuditResult): Finding {
  const broken = Object.entries(violations).filter(([, count]) => count > 0)
  const when = `the self-audit of ${formatInstant(endedAt)}`
  if (broken.length > 0) {
    const which = broken.map(([check, count]) => `${check} (${count})`).join(', ')
    return {
      state: 'wrong',
      about: 'audit',
      says: `${when} found ${which}: \`node src/main.ts audit\` looks again, docs/seeing.md says what to do`,
    }
  }
  if (!complete)
    return { state: 'note', about: 'audit', says: `${when} did not get through: \`node src/main.ts audit\` takes the time it needs` }
  return { state: 'well', about: 'audit', says: `${when} looked at ${lookedAt} rows and found nothing violated` }
}
