import type { Call, Route } from '../call.ts'
import type { Reply } from '../reply.ts'

/**
 * What a program of the business changed, beside what its staff did: which key it was. `operation` is the console's name of the same act. A request that was
 * answered from its Idempotency-Key changed nothing, and is not here.
 */
export function toldToAudit<Body, Query>(operation: string, route: Route<Body, Query>): Route<Body, Query> {
  return async (deps, call) => {
    const reply = await route(deps, call)
    const key = await deps.keys.find(call.tenant.id, call.token ?? '')
    await deps.staff.writeAuditLine({
      tenantId: call.tenant.id,
      operation,
      subject: subjectOf(call, reply),
      status: reply.status,
      address: call.address,
      detail: { by: 'key', key: key?.id ?? null },
    })
    return reply
  }
}

function subjectOf({ request }: Pick<Call, 'request'>, { body, status }: Reply): string | undefined {
  const named = [request.params['endpoint'], request.params['delivery']].filter((name) => name !== undefined).map(String)
  if (named.length > 0) return named.join(' ')
  const made: unknown = status === 201 ? JSON.parse(body) : undefined
  return typeof made === 'object' && made !== null ? String(Reflect.get(made, 'id')) : undefined
}
