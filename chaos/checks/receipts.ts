import PostalMime from 'postal-mime'
import { tenants } from '../stage/business.ts'
import type { SunkMail } from '../stage/mail-sink.ts'

/** Something that reached a receiver: a mail with a calendar entry, or a webhook about a booking. */
export interface Receipt {
  readonly via: 'mail' | 'webhook'
  /** Message-ID or webhook-id: the same for every repeat, and for nothing else. */
  readonly identity: string
  readonly bookingId: string
  /** SEQUENCE, or the revision. */
  readonly revision: number
  readonly kind: string
  /** Carries the marker of a business other than the booking's. */
  readonly crossed: boolean
  readonly what: string
  readonly at: number
}

/** In the order they came. Mails without a calendar entry (reminders, codes) are about no change. */
export async function readMails(mails: readonly SunkMail[]): Promise<Receipt[]> {
  const receipts: Receipt[] = []
  for (const { raw, at } of mails) {
    const mail = await PostalMime.parse(raw)
    const part = mail.attachments.find(({ mimeType }) => mimeType === 'text/calendar')
    if (part === undefined) continue
    const calendar = typeof part.content === 'string' ? part.content : Buffer.from(new Uint8Array(part.content)).toString()
    const lines = calendar.replace(/\r?\n[ \t]/g, '')
    const uid = /^UID:(.*)@holdfast\s*$/m.exec(lines)?.[1] ?? ''
    const identity = mail.messageId ?? ''
    const words = `${JSON.stringify(mail.from)} ${JSON.stringify(mail.to)} ${mail.subject ?? ''} ${mail.text ?? ''} ${mail.html ?? ''} ${lines}`
    receipts.push({
      via: 'mail',
      identity,
      bookingId: uid,
      revision: Number(/^SEQUENCE:(\d+)/m.exec(lines)?.[1] ?? -1),
      kind: /^METHOD:(\w+)/m.exec(lines)?.[1] ?? '',
      crossed: tenants.filter(({ marker }) => words.includes(marker)).length > 1,
      what: `mail ${identity}`,
      at,
    })
  }
  return receipts
}
