/** What is remembered about mails that left, or were about to. Kept in the database; `key` is booking, revision and kind, or booking and code. */
export interface SentMail {
  /**
   * Before a first try: keeps the Message-ID. Answers what is kept, which is an earlier try's when there was one, and whether the
   * mail server has taken it.
   */
  readonly claim: (mail: {
    readonly tenantId: number
    readonly key: string
    readonly messageId: string
  }) => Promise<{ readonly messageId: string; readonly sent: boolean }>
  /** After the mail server took it. */
  readonly markSent: (mail: { readonly tenantId: number; readonly key: string; readonly sentAt: number }) => Promise<void>
  /** Whether any of these has been taken. */
  readonly anySent: (tenantId: number, keys: readonly string[]) => Promise<boolean>
}
