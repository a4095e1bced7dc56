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

/** Every word a mail or a calendar entry uses. A language is one file that fills this in, and a line in languages.ts. */
export interface Language {
  /** BCP 47; also the locale of dates and money when the customer's own is not of this language. */
  readonly tag: string
  readonly subject: Readonly<Record<MailKind, (about: Headline) => string>>
  readonly title: Readonly<Record<MailKind, string>>
  readonly greeting: (customer: string) => string
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
    readonly reference: string
    readonly policy: string
  }
  readonly manage: Readonly<Record<'change' | 'view', string>>
  readonly manageHint: string
  readonly superseded: string
  readonly contact: (contact: { readonly business: string; readonly phone: string; readonly email: string }) => string
  readonly free: string
  readonly calendar: {
    readonly summary: (service: string, business: string) => string
    readonly description: (about: { readonly reference: string; readonly manageUrl: string; readonly phone: string }) => string
  }
}
