import { keepLeases, LEASE, type Leases } from '../shared/lease.ts'
import type { OneTurn } from './live-floor.ts'
import type { StatementDeps } from './statements.ts'

export type RunningTurn = Pick<OneTurn, 'tenantId' | 'turnId'>

/** Of the turns that run in this process. */
export function keepTurnLeases({ pool, statementName }: StatementDeps): Leases<RunningTurn> {
  return keepLeases(async (turns) => {
    const name = statementName('turns_renew')
    const values = [turns.map(({ tenantId }) => tenantId), turns.map(({ turnId }) => turnId)]
    await pool.query({ ...(name === undefined ? {} : { name }), text: RENEW, values })
  })
}

// Never waits for what writes to a turn just now: that one is renewed with the next.
const RENEW = `
  UPDATE turn t SET runs_until = clock_timestamp() + interval '${LEASE}' FROM (
    SELECT r.tenant_id, r.id FROM unnest($1::int[], $2::uuid[]) AS mine (tenant_id, id)
    JOIN turn r ON r.tenant_id = mine.tenant_id AND r.id = mine.id AND r.outcome = 'running'
    FOR NO KEY UPDATE OF r SKIP LOCKED
  ) mine WHERE t.tenant_id = mine.tenant_id AND t.id = mine.id`
