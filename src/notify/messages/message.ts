import type { Tenant } from '../../booking/index.ts'
import { oneLine } from '../plain-text.ts'
import { htmlMessage } from './html-message.ts'
import type { Writing } from './languages.ts'
import { textMessage } from './text-message.ts'

/** What a mail says, before it is laid out. */
export interface MessageContent {
  readonly subject: string
  /** Shown beside the subject where mails are listed, also on a locked phone. */
  readonly preheader: string
  readonly title: string
  readonly greeting: string
  readonly opening: string
  readonly facts: readonly Fact[]
  readonly link: { readonly label: string; readonly url: string; readonly hint: string }
  readonly notice: string | null
}

export interface Fact {
  readonly label: string
  readonly value: string
  /** To be typed somewhere: shown large. */
  readonly isCode?: true
}

/** The same and who it is from, in which language. */
export interface Letter extends MessageContent {
  readonly writing: Writing
  readonly contact: string
  readonly business: string
}

export interface Message {
  /** BCP 47. */
  readonly language: string
  readonly subject: string
  readonly text: string
  readonly html: string
}

export function layOut(writing: Writing, tenant: Pick<Tenant, 'name' | 'contact'>, content: MessageContent): Message {
  const { phone, email } = tenant.contact
  const contact = writing.language.contact({ business: tenant.name, ways: [phone, email].filter((way) => way !== '') })
  const letter: Letter = { ...content, writing, contact, business: tenant.name }
  return {
    language: writing.language.tag,
    subject: oneLine(content.subject),
    text: textMessage(letter),
    html: htmlMessage(letter),
  }
}
