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
  /** `leftMs`: until it is taken for dead, unless its process shows life. */
  | { readonly kind: 'running'; readonly leftMs: number }
  | { readonly kind: 'reused' }
  | { readonly kind: 'stored'; readonly reply: StoredReply }

/** Where keyed answers live for a day. A run whose process shows no life for some seconds may be begun again, by whoever asks. */
export interface IdempotencyStore {
  readonly begin: (request: KeyedRequest) => Promise<Begun>
  /** False: another has begun it anew meanwhile, and this answer is not the one that stands. */
  readonly complete: (request: KeyedRequest, run: string, reply: StoredReply) => Promise<boolean>
  readonly abandon: (request: KeyedRequest, run: string) => Promise<void>
}
