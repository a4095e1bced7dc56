import PostalMime from 'postal-mime'
import { Webhook } from 'standardwebhooks'
import { z } from 'zod'
import { tenants } from '../stage/business.ts'
import type { SunkHook } from '../stage/hook-sink.ts'
import type { SunkMail } from '../stage/mail-sink.ts'

/** Something that reached a receiver: a mail with a calendar entry, or a webhook about a booking. */
export interface Receipt {
  readonly via: 'mail' | 'webhook'
  /** Message-ID or webhook-id: the same for every repeat, and for nothing else. */
  readonly identity: string
  /** The booking's id in mails, its reference in webhooks. */
  readonly booking: string
  /** SEQUENCE, or the revision. */
  readonly revision: number
  readonly kind: string
  /** Carries the marker of a business other than the booking's. */
  readonly crossed: boolean
  readonly what: string
  readonly at: number
  /** Of a webhook: the business's secret made its signature, by the standard's own library. */
  readonly signed: boolean
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
      booking: uid,
      revision: Number(/^SEQUENCE:(\d+)/m.exec(lines)?.[1] ?? -1),
      kind: /^METHOD:(\w+)/m.exec(lines)?.[1] ?? '',
      crossed: tenants.filter(({ marker }) => words.includes(marker)).length > 1,
      what: `mail ${identity}`,
      at,
      signed: true,
    })
  }
  return receipts
}

const hookBody = z.object({ type: z.string(), data: z.object({ reference: z.string(), revision: z.number() }) })

/** In the order they came, repeats and refused ones included. */
export function readHooks(hooks: readonly SunkHook[], secrets: ReadonlyMap<string, string>): Receipt[] {
  return hooks.flatMap(({ path, headers, body, at }) => {
    const slug = path.slice(1)
    const parsed = hookBody.safeParse(JSON.parse(body))
    if (!parsed.success) return []
    const { type, data } = parsed.data
    const identity = headers['webhook-id'] ?? ''
    const crossed = tenants.some((other) => other.slug !== slug && body.includes(other.marker))
    const signed = isSigned(secrets.get(slug) ?? '', body, headers)
    const what = `webhook ${identity}`
    return [{ via: 'webhook', identity, booking: data.reference, revision: data.revision, kind: type, crossed, what, at, signed } as const]
  })
}

/** The verifier takes stamps of the last five minutes; ours may be older by the time they are read. */
function isSigned(secret: string, body: string, headers: Readonly<Record<string, string>>): boolean {
  const webhook = new Webhook(secret)
  const id = headers['webhook-id'] ?? ''
  const stamp = new Date(Number(headers['webhook-timestamp']) * 1_000)
  return (headers['webhook-signature'] ?? '').split(' ').includes(webhook.sign(id, stamp, body))
}
