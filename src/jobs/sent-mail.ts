import type { EpochMs } from '../shared/clock.ts'

/** What is remembered about mails that left, or were about to. Kept in the database; `key` is booking, revision and kind, or booking and code. */
export interface SentMail {
  /**
   * Before a first try: keeps the Message-ID. Answers what is kept, which is an earlier try's when there was one, and whether the
   * mail server has taken it. `dueAt`: its recipient has had too many lately and nothing is kept; there is room then.
   */
  readonly claim: (mail: {
    readonly tenantId: number
    readonly key: string
    readonly messageId: string
    /** Whose mails are counted, over all businesses; undefined for those of a business's own staff about their work. */
    readonly recipient: string | undefined
    readonly at: EpochMs
  }) => Promise<{ readonly messageId: string; readonly sent: boolean; readonly dueAt?: EpochMs }>
  /** After the mail server took it. */
  readonly markSent: (mail: { readonly tenantId: number; readonly key: string; readonly sentAt: number }) => Promise<void>
  /** Whether any of these has been taken. */
  readonly anySent: (tenantId: number, keys: readonly string[]) => Promise<boolean>
  /** Whom mails claimed before then went to is forgotten; answers how many. */
  readonly forgetRecipients: (before: EpochMs) => Promise<number>
}
