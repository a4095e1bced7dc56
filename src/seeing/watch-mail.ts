import type { Mailer } from '../notify/email.ts'
import type { Metrics } from '../shared/metrics.ts'

/** The mailer with what became of mails counted. */
export function watchMail(mailer: Mailer, metrics: Metrics): Mailer {
  return {
    ...mailer,
    send: async (mail) => {
      try {
        const sent = await mailer.send(mail)
        metrics.mail(sent.ok ? 'sent' : 'refused')
        return sent
      } catch (fault) {
        metrics.mail('failed')
        throw fault
      }
    },
  }
}
