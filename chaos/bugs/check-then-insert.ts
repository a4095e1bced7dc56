import { aroundStatements } from './between.ts'
import type { Bug } from './bug.ts'

const overlapping = `
  SELECT 1 FROM claim c JOIN unnest($2::int[], $3::timestamptz[], $4::timestamptz[]) AS w(resource, starts, ends) ON c.resource_id = w.resource
  WHERE c.tenant_id = $1 AND c.state IN ('held', 'booked') AND tstzrange(c.starts_at, c.ends_at) && tstzrange(w.starts, w.ends) LIMIT 1`

/** "Is it free? Then take it": right whenever nobody else is asking. */
export const checkThenInsert: Bug = {
  name: 'check-then-insert',
  is: 'no exclusion constraint; free is looked up, then written',
  breaks: ['I1'],
  faults: [],
  sql: 'ALTER TABLE claim DROP CONSTRAINT claim_no_overlap',
  between: (opened) =>
    aroundStatements(opened, async (statement, run, pool) => {
      if (statement.name !== 'place_hold') return run(statement)
      const [tenant, resources, starts, ends] = [0, 12, 13, 14].map((index) => statement.values[index])
      const taken = await pool.query<Record<string, unknown>>(overlapping, [tenant, resources, starts, ends])
      if (taken.rows.length === 0) return run(statement)
      return { ...taken, rows: [{ outcome: 'slot_taken', holdId: statement.values[2], expiresAt: null }] }
    }),
}
