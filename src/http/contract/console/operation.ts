import type { z } from 'zod'

/** Each may do what those before it may. */
export const roles = ['reviewer', 'manager', 'owner'] as const
export type Role = (typeof roles)[number]

/**
 * One call of the console's own interface, below /api/console/{tenant}. The server mounts its route from it and checks what came by it,
 * the pages call it by it, and the test that walks every call with every role reads the list: they cannot differ.
 */
export interface ConsoleOperation {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete'
  /** With {names} of parameters. */
  readonly path: string
  /** Who may, at least. `nobody`: before anybody has signed in. */
  readonly role: Role | 'nobody'
  readonly query?: z.ZodObject
  readonly body?: z.ZodType
  /** None: 204, or something that is not JSON (`also`). */
  readonly answer?: z.ZodType
  /** The media type, where the answer is not JSON: text/csv, text/event-stream. */
  readonly also?: string
  /** A change that says nothing about a person and is not worth a line in the audit log (a saved filter, "is typing"). */
  readonly unaudited?: true
  /** Only for who has signed in, or shown that it is them, within the last ten minutes. */
  readonly proved?: true
}

export type QueryOf<One extends ConsoleOperation> = One extends { readonly query: infer Query extends z.ZodType }
  ? z.input<Query>
  : undefined
export type BodyOf<One extends ConsoleOperation> = One extends { readonly body: infer Body extends z.ZodType } ? z.input<Body> : undefined
export type AnswerOf<One extends ConsoleOperation> = One extends { readonly answer: infer Answer extends z.ZodType }
  ? z.output<Answer>
  : undefined
