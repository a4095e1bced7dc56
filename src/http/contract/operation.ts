import type { z } from 'zod'

/** What a call weighs against the limits of its address, its conversation and its business. `catalogue`: read from memory. */
export type Weight = 'catalogue' | 'read' | 'write' | 'message'

/** One call of the API: routes are mounted from it and the OpenAPI document is written from it, so they cannot differ. */
export interface Operation {
  readonly method: 'get' | 'post' | 'delete'
  /** Below /api/v1/tenants/{tenant}. */
  readonly path: string
  readonly summary: string
  readonly weight: Weight
  /** Whose token the Authorization header carries. */
  readonly token?: 'booking' | 'conversation' | 'key'
  /** What a key of the business has to be for. */
  readonly scope?: 'webhooks'
  readonly query?: z.ZodObject
  readonly body?: z.ZodType
  /**
   * An Idempotency-Key counts for its address only: the request has nothing in it that strangers could not send alike, and the
   * answer is a secret. Elsewhere a retry may come from another network.
   */
  readonly keyOfAddress?: true
  /** A business that is being hoarded may ask for a proof of work first. `words`: when something is said, not when yes or no is pressed. */
  readonly asksProof?: 'always' | 'words'
  readonly status: 200 | 201 | 204
  readonly says: string
  readonly answer?: z.ZodType
  /** Other media types of the same answer, with what they are. */
  readonly also?: Readonly<Record<string, string>>
  /** Problems beyond those that any call can have. */
  readonly problems: readonly (400 | 401 | 403 | 404 | 409 | 410)[]
}
