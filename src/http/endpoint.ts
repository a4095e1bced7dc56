import type { z } from 'zod'
import { ok, type Result } from '../shared/result.ts'
import type { Call, Route, RouteDeps } from './call.ts'
import type { Operation } from './contract/operation.ts'
import { parseInput } from './parse-input.ts'
import { invalidInput } from './problem.ts'
import type { Reply } from './reply.ts'

/** An operation with the route that answers it. `prepare` checks what the client sent; what it answers runs the route. */
export interface Endpoint {
  readonly operation: Operation
  readonly prepare: (call: Call) => Result<(deps: RouteDeps) => Promise<Reply>, Reply>
}

export function plain(operation: Operation, route: Route): Endpoint {
  return { operation, prepare: (call) => ok((deps) => route(deps, call)) }
}

export function withBody<Body extends z.ZodType>(operation: Operation & { readonly body: Body }, route: Route<z.output<Body>>): Endpoint {
  return {
    operation,
    prepare: (call) => {
      const body = parseInput(operation.body, call.body)
      return body.ok ? ok((deps) => route(deps, { ...call, body: body.value })) : { ok: false, error: invalidInput(body.error) }
    },
  }
}

export function withQuery<Query extends z.ZodObject>(
  operation: Operation & { readonly query: Query },
  route: Route<unknown, z.output<Query>>,
): Endpoint {
  return {
    operation,
    prepare: (call) => {
      const query = parseInput(operation.query, call.query)
      return query.ok ? ok((deps) => route(deps, { ...call, query: query.value })) : { ok: false, error: invalidInput(query.error) }
    },
  }
}
