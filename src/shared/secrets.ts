/** What is made is made with `now`; what was made with `before` (SECRET_PREVIOUS) is read as long as that is given. */
export interface SecretPair {
  readonly now: string
  readonly before: string
}

/** Nearly always there is one. */
export type Secrets = string | SecretPair

export function newestOf(secrets: Secrets): string {
  return typeof secrets === 'string' ? secrets : secrets.now
}

/** Newest first: the older one costs only what the newest does not fit. */
export function everyOf(secrets: Secrets): readonly string[] {
  return typeof secrets === 'string' ? [secrets] : [secrets.now, secrets.before]
}
