import type { Tenant } from '../../booking/index.ts'
import { formatLocal } from '../../shared/local-time.ts'
import { oneLine } from '../plain-text.ts'
import type { WebhookMail } from '../webhook-mail.ts'
import { writingFor } from './languages.ts'
import { layOut, type Message } from './message.ts'

export interface WebhookMessageInput extends Pick<WebhookMail, 'to' | 'reason' | 'at'> {
  readonly tenant: Tenant
  readonly host: string
  /** Of the console's page. */
  readonly url: string
}

/** The console speaks English and German, and so do its mails. */
export function webhookMessage({ tenant, to, host, reason, at, url }: WebhookMessageInput): Message {
  const german = /^de\b/i.test(to.locale)
  const writing = writingFor(german ? to.locale : 'en', { locales: [] })
  const words = german ? de : en
  return layOut(writing, tenant, {
    subject: words.subject(oneLine(tenant.name)),
    preheader: words[reason],
    title: words.title,
    greeting: writing.language.greeting(oneLine(to.name)),
    opening: words[reason],
    facts: [
      { label: words.where, value: oneLine(host) },
      { label: words.since, value: formatLocal(at, tenant.timeZone, writing.locale) },
    ],
    link: { label: words.label, url, hint: words.hint },
    notice: words.notice,
  })
}

interface Words extends Readonly<Record<WebhookMail['reason'], string>> {
  readonly subject: (business: string) => string
  readonly title: string
  readonly where: string
  readonly since: string
  readonly label: string
  readonly hint: string
  readonly notice: string
}

const en: Words = {
  subject: (business) => `A webhook of ${business} was switched off`,
  title: 'A webhook was switched off',
  gone: 'One of your systems answered that it does not want to be called any more (410 Gone). It is called no more.',
  failing: 'One of your systems has not taken a single call for three days. It is called no more.',
  where: 'System',
  since: 'Off since',
  label: 'Open the webhooks',
  hint: 'You have to be signed in to the console.',
  notice: 'Bookings go on as before. Once the system is well again, switch it on there and send what it has missed.',
}

const de: Words = {
  subject: (business) => `Ein Webhook von ${business} wurde abgeschaltet`,
  title: 'Ein Webhook wurde abgeschaltet',
  gone: 'Eines Ihrer Systeme hat geantwortet, dass es nicht mehr angerufen werden will (410 Gone). Es wird nicht mehr angerufen.',
  failing: 'Eines Ihrer Systeme hat drei Tage lang keinen einzigen Aufruf angenommen. Es wird nicht mehr angerufen.',
  where: 'System',
  since: 'Aus seit',
  label: 'Webhooks öffnen',
  hint: 'Dafür müssen Sie in der Konsole angemeldet sein.',
  notice: 'Buchungen gehen weiter wie bisher. Läuft das System wieder, schalten Sie es dort ein und senden Sie, was es verpasst hat.',
}
