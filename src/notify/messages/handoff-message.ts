import type { Tenant } from '../../booking/index.ts'
import { formatLocal } from '../../shared/local-time.ts'
import { oneLine } from '../plain-text.ts'
import type { HandoffMail } from '../handoff-mail.ts'
import { writingFor } from './languages.ts'
import { layOut, type Message } from './message.ts'

export interface HandoffMessageInput extends Pick<HandoffMail, 'to' | 'since'> {
  readonly tenant: Tenant
  readonly url: string
}

/** The console speaks English and German, and so do its mails. */
export function handoffMessage({ tenant, to, since, url }: HandoffMessageInput): Message {
  const german = /^de\b/i.test(to.locale)
  const writing = writingFor(german ? to.locale : 'en', { locales: [] })
  const words = german ? de : en
  return layOut(writing, tenant, {
    subject: words.subject(oneLine(tenant.name)),
    preheader: words.notice,
    title: words.title,
    greeting: writing.language.greeting(oneLine(to.name)),
    opening: words.opening,
    facts: [{ label: words.since, value: formatLocal(since, tenant.timeZone, writing.locale) }],
    link: { label: words.label, url, hint: words.hint },
    notice: words.notice,
  })
}

interface Words {
  readonly subject: (business: string) => string
  readonly title: string
  readonly opening: string
  readonly since: string
  readonly label: string
  readonly hint: string
  readonly notice: string
}

const en: Words = {
  subject: (business) => `Somebody is waiting for a person at ${business}`,
  title: 'Somebody is waiting for you',
  opening: 'A customer wants to talk to a person. The assistant carries on until somebody takes the conversation over.',
  since: 'Waiting since',
  label: 'Open the conversation',
  hint: 'You have to be signed in to the console.',
  notice: 'What was said is not in this mail. You can turn these mails off on the page of live conversations.',
}

const de: Words = {
  subject: (business) => `Bei ${business} wartet jemand auf einen Menschen`,
  title: 'Jemand wartet auf Sie',
  opening: 'Jemand möchte mit einem Menschen sprechen. Der Assistent macht weiter, bis jemand das Gespräch übernimmt.',
  since: 'Wartet seit',
  label: 'Gespräch öffnen',
  hint: 'Dafür müssen Sie in der Konsole angemeldet sein.',
  notice: 'Was gesagt wurde, steht nicht in dieser Mail. Abbestellen können Sie diese Mails auf der Seite der laufenden Gespräche.',
}
