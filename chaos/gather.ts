import type { Footprint } from './checks/budgets.ts'
import type { Evidence } from './checks/index.ts'
import { readHooks, readMails } from './checks/receipts.ts'
import { readSnapshot } from './checks/snapshot.ts'
import type { Struck } from './faults/strike.ts'
import type { History } from './load/history.ts'
import { footprintsOf } from './stage/footprints.ts'
import type { Stage } from './stage/stage.ts'

/** Everything there is to judge by, once all has come to rest. */
export async function gather(
  stage: Stage,
  history: History,
  { struck, before, slowness }: { readonly struck: readonly Struck[]; readonly before: readonly Footprint[]; readonly slowness: number },
): Promise<Evidence> {
  const { judge, mail, hooks, hookSecrets, drains, apps } = stage
  const sessions = await judge.query<{ sessions: number; busySessions: number }>(sessionsSql)
  return {
    history,
    snapshot: await readSnapshot(judge),
    receipts: [...(await readMails(mail.mails)), ...readHooks(hooks.hooks, hookSecrets)],
    vias: ['mail', 'webhook'],
    struck,
    drains,
    prints: { slowness, before, after: footprintsOf(apps), ...(sessions.rows[0] ?? { sessions: 0, busySessions: 0 }) },
  }
}

const sessionsSql = `
  SELECT count(*)::int AS sessions,
    count(*) FILTER (WHERE state <> 'idle' AND clock_timestamp() - greatest(xact_start, query_start) > interval '2 seconds')::int AS "busySessions"
  FROM pg_stat_activity WHERE application_name = 'holdfast'`
