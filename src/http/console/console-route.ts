import type { Request } from 'express'
import type { z } from 'zod'
import type { Tenant } from '../../booking/index.ts'
import { ok, type Result } from '../../shared/result.ts'
import type { SignedIn, StaffMember } from '../../staff/index.ts'
import type { ConsoleOperation } from '../contract/console/operation.ts'
import { parseInput } from '../parse-input.ts'
import { invalidInput } from '../problem.ts'
import type { Reply } from '../reply.ts'
import type { ConsoleDeps } from './console-deps.ts'

/** One call of whoever is there. `query` and `body` have passed the operation's schema. */
export interface OpenCall<Body = unknown, Query = unknown> {
  readonly tenant: Tenant
  readonly param: (name: string) => string
  readonly query: Query
  readonly body: Body
  /** Hash of the caller's address. */
  readonly address: string
  readonly request: Request
}

/** One call of somebody who is signed in at this tenant and may do this. */
export interface ConsoleCall<Body = unknown, Query = unknown> extends OpenCall<Body, Query> {
  readonly who: SignedIn
  readonly staff: StaffMember
  readonly sessionId: string
}

export type ConsoleRoute<Body = unknown, Query = unknown> = (deps: ConsoleDeps, call: ConsoleCall<Body, Query>) => Promise<Reply>
export type OpenRoute<Body = unknown, Query = unknown> = (deps: ConsoleDeps, call: OpenCall<Body, Query>) => Promise<Reply>

/** An operation with the route that answers it. */
export interface ConsoleEndpoint {
  readonly operation: ConsoleOperation
  /** Checks what came; what it answers runs the route. `who` is there unless the operation is for nobody in particular. */
  readonly prepare: (call: OpenCall, who: SignedIn | undefined) => Result<(deps: ConsoleDeps) => Promise<Reply>, Reply>
}

type Checked<Schema, Otherwise> = Schema extends z.ZodType ? z.output<Schema> : Otherwise

export function consoleEndpoint<One extends ConsoleOperation>(
  operation: One,
  route: ConsoleRoute<Checked<One['body'], unknown>, Checked<One['query'], unknown>>,
): ConsoleEndpoint {
  return {
    operation,
    prepare: (call, who) => {
      if (who === undefined) throw new Error(`${operation.method} ${operation.path} was reached without a session`)
      const met = meet(operation, call)
      if (!met.ok) return met
      // The two schemas have just been met: TypeScript cannot follow that through the generic.
      const checked = { ...call, ...met.value, who, staff: who.member, sessionId: who.sessionId } as Parameters<typeof route>[1]
      return ok((deps) => route(deps, checked))
    },
  }
}

/** For what is called before anybody has signed in. */
export function openEndpoint<One extends ConsoleOperation & { readonly role: 'nobody' }>(
  operation: One,
  route: OpenRoute<Checked<One['body'], unknown>, Checked<One['query'], unknown>>,
): ConsoleEndpoint {
  return {
    operation,
    prepare: (call) => {
      const met = meet(operation, call)
      if (!met.ok) return met
      const checked = { ...call, ...met.value } as Parameters<typeof route>[1]
      return ok((deps) => route(deps, checked))
    },
  }
}

function meet(operation: ConsoleOperation, call: OpenCall): Result<{ readonly query: unknown; readonly body: unknown }, Reply> {
  const query = check(operation.query, call.query)
  if (!query.ok) return { ok: false, error: invalidInput(query.error) }
  const body = check(operation.body, call.body)
  if (!body.ok) return { ok: false, error: invalidInput(body.error) }
  return ok({ query: query.value, body: body.value })
}

function check(schema: z.ZodType | undefined, value: unknown): Result<unknown, Record<string, string>> {
  return schema === undefined ? ok(undefined) : parseInput(schema, value)
}
