import type { Tenant } from '../../booking/index.ts'
import { oneLine } from '../plain-text.ts'
import type { MentionMail } from '../mention-mail.ts'
import { writingFor } from './languages.ts'
import { layOut, type Message } from './message.ts'

export interface MentionMessageInput extends Pick<MentionMail, 'to' | 'author'> {
  readonly tenant: Tenant
  readonly url: string
}

/** The console speaks English and German, and so do its mails. */
export function mentionMessage({ tenant, to, author, url }: MentionMessageInput): Message {
  const german = /^de\b/i.test(to.locale)
  const writing = writingFor(german ? to.locale : 'en', { locales: [] })
  const words = german ? de : en
  const by = oneLine(author)
  return layOut(writing, tenant, {
    subject: words.subject(by, oneLine(tenant.name)),
    preheader: words.notice,
    title: words.title(by),
    greeting: writing.language.greeting(oneLine(to.name)),
    opening: words.opening(by),
    facts: [],
    link: { label: words.label, url, hint: words.hint },
    notice: words.notice,
  })
}

interface Words {
  readonly subject: (by: string, business: string) => string
  readonly title: (by: string) => string
  readonly opening: (by: string) => string
  readonly label: string
  readonly hint: string
  readonly notice: string
}

const en: Words = {
  subject: (by, business) => `${by} mentioned you in a conversation of ${business}`,
  title: (by) => `${by} mentioned you`,
  opening: (by) => `${by} wrote a comment on a conversation and asks you to look at it.`,
  label: 'Open the conversation',
  hint: 'You have to be signed in to the console.',
  notice: 'What was written is not in this mail: it may be about a customer.',
}

const de: Words = {
  subject: (by, business) => `${by} hat Sie in einem Gespräch von ${business} erwähnt`,
  title: (by) => `${by} hat Sie erwähnt`,
  opening: (by) => `${by} hat ein Gespräch kommentiert und bittet Sie, es sich anzusehen.`,
  label: 'Gespräch öffnen',
  hint: 'Dafür müssen Sie in der Konsole angemeldet sein.',
  notice: 'Was geschrieben wurde, steht nicht in dieser Mail: Es kann von einer Kundin oder einem Kunden handeln.',
}
