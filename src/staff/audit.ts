import type { Prisma } from '../db/generated/client.ts'
import type { StaffDeps } from './deps.ts'
import type { AuditFilter, AuditLine, NewAuditLine } from './model.ts'

const insertSql = `
  INSERT INTO staff_audit (tenant_id, at, member_id, operation, subject, status, address, detail)
  VALUES ($1, $2::timestamptz, $3::uuid, $4, $5, $6, $7, $8::jsonb)`

export async function writeAuditLine(deps: StaffDeps, line: NewAuditLine): Promise<void> {
  const at = new Date(deps.clock.now()).toISOString()
  const { tenantId, memberId = null, operation, subject, status, address, detail = {} } = line
  const values = [
    tenantId,
    at,
    memberId,
    operation,
    subject === undefined ? null : storable(subject),
    status,
    address,
    JSON.stringify(detail),
  ]
  await deps.pool.query(insertSql, values)
}

/** An id out of an address may be anything: PostgreSQL takes no NUL, and a line no control characters. */
function storable(subject: string): string {
  return subject.replace(/\p{Cc}/gu, '').slice(0, 200)
}

/** Newest first. One more than asked for tells that there are more: the caller asks for it. */
export async function listAudit({ prisma }: StaffDeps, tenantId: number, filter: AuditFilter): Promise<readonly AuditLine[]> {
  const rows = await prisma.staffAudit.findMany({
    where: {
      tenantId,
      ...(filter.memberId === undefined ? {} : { memberId: filter.memberId }),
      ...(filter.operation === undefined ? {} : { operation: filter.operation }),
      ...(filter.subject === undefined ? {} : { subject: filter.subject }),
      ...(filter.from === undefined && filter.to === undefined ? {} : { at: between(filter) }),
      ...(filter.before === undefined ? {} : { id: { lt: BigInt(filter.before) } }),
    },
    orderBy: { id: 'desc' },
    take: filter.limit,
    include: { member: { select: { id: true, name: true } } },
  })
  return rows.map(({ id, at, member, operation, subject, status, address, detail }) => ({
    id: String(id),
    at: at.getTime(),
    member,
    operation,
    subject,
    status,
    address,
    detail: typeof detail === 'object' && detail !== null && !Array.isArray(detail) ? detail : {},
  }))
}

function between({ from, to }: AuditFilter): Prisma.DateTimeFilter {
  return { ...(from === undefined ? {} : { gte: new Date(from) }), ...(to === undefined ? {} : { lt: new Date(to) }) }
}

// A loose scan: one step in the index for each name there is, however many lines it has.
const operationsSql = `
  WITH RECURSIVE names AS (
    (SELECT operation FROM staff_audit WHERE tenant_id = $1 ORDER BY operation LIMIT 1)
    UNION ALL
    SELECT (SELECT a.operation FROM staff_audit a WHERE a.tenant_id = $1 AND a.operation > names.operation ORDER BY a.operation LIMIT 1)
    FROM names WHERE names.operation IS NOT NULL
  )
  SELECT operation FROM names WHERE operation IS NOT NULL`

export async function listAuditOperations({ pool }: StaffDeps, tenantId: number): Promise<readonly string[]> {
  return (await pool.query<{ operation: string }>(operationsSql, [tenantId])).rows.map((row) => row.operation)
}
