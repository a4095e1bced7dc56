export type MailKind = 'confirmed' | 'moved' | 'cancelled' | 'reminder'

export interface Headline {
  readonly service: string
  readonly business: string
  /** When it is (for a cancellation: was), as the customer reads it. */
  readonly when: string
  readonly previousWhen: string | null
  readonly customer: string
}

export type CodeHeadline = Pick<Headline, 'service' | 'business' | 'when'>

/** How a day and a clock that Intl wrote stand together; `zone` is "GMT", "MEZ". */
export interface TimeWords {
  readonly clock: (clock: string, zone: string) => string
  readonly at: (day: string, clock: string, zone: string) => string
  readonly span: (day: string, from: string, to: string, zone: string) => string
  /** From one day to another, or over a clock change: both ends as `at` writes them. */
  readonly apart: (from: string, to: string) => string
}

/** The rule for cancelling and moving. */
export interface PolicyWords {
  /** "until 24 hours before"; the duration is Intl's. */
  readonly before: (duration: string) => string
  readonly untilStart: string
  readonly same: (until: string) => string
  readonly apart: (cancelUntil: string, moveUntil: string) => string
}

/**
 * Every word a mail or a calendar entry uses, in the polite form. A language is one file that fills this in, and a line in
 * languages.ts. Services, resources and addresses are the business's own names: a sentence must stand with whatever they are
 * (no article, ending or elision that depends on them).
 */
export interface Language {
  /** BCP 47; also the locale of dates and money when the customer's own is not of this language. */
  readonly tag: string
  readonly time: TimeWords
  /** "When: Tuesday…": with the punctuation of the language. */
  readonly labelled: (label: string, value: string) => string
  readonly subject: Readonly<Record<MailKind, (about: Headline) => string>>
  readonly title: Readonly<Record<MailKind, string>>
  readonly greeting: (customer: string) => string
  /** Goes on from the greeting: begins as the language does after one. */
  readonly opening: Readonly<Record<MailKind, (about: Headline) => string>>
  /** The mail with a one-time code. */
  readonly code: {
    readonly subject: (about: CodeHeadline) => string
    readonly title: string
    readonly opening: (about: CodeHeadline) => string
    readonly notice: string
    readonly labels: { readonly code: string; readonly until: string }
  }
  readonly labels: {
    readonly what: string
    readonly when: string
    readonly previously: string
    readonly businessTime: (business: string) => string
    readonly with: string
    readonly people: string
    readonly price: string
    readonly where: string
    readonly notes: string
    /** Of a cancellation. */
    readonly reason: string
    readonly reference: string
    readonly policy: string
  }
  readonly people: (count: number) => string
  readonly policy: PolicyWords
  readonly manage: Readonly<Record<'change' | 'view', string>>
  readonly manageHint: string
  readonly superseded: string
  readonly contact: (contact: { readonly business: string; readonly ways: readonly string[] }) => string
  readonly free: string
  readonly calendar: {
    readonly summary: (service: string, business: string) => string
    readonly phone: string
    /** Of the file in a mail, with its ending. */
    readonly filename: string
  }
}
