/** What is kept of an answer. */
export interface StoredReply {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

export interface KeyedRequest {
  readonly tenantId: number
  /** Hash of the client's key. */
  readonly key: string
  /** Hash of what was asked. */
  readonly fingerprint: string
}

/** `begun`: run it, then complete or abandon with `run`, which only the one that began holds. */
export type Begun =
  | { readonly kind: 'begun'; readonly run: string }
  | { readonly kind: 'running' }
  | { readonly kind: 'reused' }
  | { readonly kind: 'stored'; readonly reply: StoredReply }

/** Where keyed answers live for a day. A run whose process died may be begun again after two minutes. */
export interface IdempotencyStore {
  readonly begin: (request: KeyedRequest) => Promise<Begun>
  readonly complete: (request: KeyedRequest, run: string, reply: StoredReply) => Promise<void>
  readonly abandon: (request: KeyedRequest, run: string) => Promise<void>
}
