import { formatInstant, parseInstant } from '../../../shared/instant.ts'
import { auditOperations } from '../../contract/console/audit.ts'
import { json } from '../../reply.ts'
import { consoleEndpoint, type ConsoleEndpoint } from '../console-route.ts'

const listAudit = consoleEndpoint(auditOperations.listAudit, async (deps, { tenant, query }) => {
  const { member, operation, subject, from, to, cursor, limit } = query
  const found = await deps.staff.listAudit(tenant.id, {
    memberId: member,
    operation,
    subject,
    from: from === undefined ? undefined : parseInstant(from),
    to: to === undefined ? undefined : parseInstant(to),
    before: cursor,
    limit: limit + 1,
  })
  const lines = found.slice(0, limit)
  const next = found.length > limit ? (lines.at(-1)?.id ?? null) : null
  return json(200, { lines: lines.map(({ at, ...line }) => ({ ...line, at: formatInstant(at) })), next })
})

const listAuditOperations = consoleEndpoint(auditOperations.listAuditOperations, async (deps, { tenant }) =>
  json(200, { operations: await deps.staff.listAuditOperations(tenant.id) }),
)

export const auditEndpoints = { listAudit, listAuditOperations } satisfies Record<string, ConsoleEndpoint>
