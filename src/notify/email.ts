import { createTransport } from 'nodemailer'
import type { EpochMs } from '../shared/clock.ts'
import { ok, refuse, type Result } from '../shared/result.ts'
import type { CalendarFile } from './calendar-file.ts'
import { oneLine } from './plain-text.ts'
import { openOutbox } from './outbox.ts'

export interface MailAddress {
  readonly name: string
  readonly address: string
}

export interface OutgoingMail {
  /** "<id@host>"; a repeat keeps it, so that a mail system that already has it can drop the second. */
  readonly messageId: string
  /** A repeat keeps it too. */
  readonly date: EpochMs
  /** Who it speaks for; MAIL_FROM, where set, replaces the address and this becomes Reply-To. */
  readonly from: MailAddress
  readonly to: MailAddress
  /** BCP 47. */
  readonly language: string
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly calendar: CalendarFile | null
}

/** The mail server will not ever take this mail: its reply code (550 no such mailbox, 554 policy). Asking again is of no use. */
export interface MailRefused {
  readonly code: 'mail_refused'
  readonly reply: number
}

export interface Mailer {
  /** Resolves once the mail server has taken the mail. Throws, without anybody's address in the words, when it may work later. */
  readonly send: (mail: OutgoingMail) => Promise<Result<void, MailRefused>>
  readonly close: () => void
}

export interface MailerOptions {
  /** "smtp://user:password@host:587" or "smtps://…"; without one every mail becomes a file in `outboxDir`. */
  readonly smtpUrl?: string | undefined
  /** "Name <address>" or a bare address. */
  readonly mailFrom?: string | undefined
  readonly outboxDir: string
}

export function createMailer({ smtpUrl, mailFrom, outboxDir }: MailerOptions): Mailer {
  const sender = mailFrom === undefined ? undefined : parseSender(mailFrom)
  const mailer = smtpUrl === undefined ? outboxMailer(outboxDir, sender) : smtpMailer(smtpUrl, sender)
  return {
    ...mailer,
    send: async (mail) => (isOneAddress(mail.to.address) ? mailer.send(mail) : refuse({ code: 'mail_refused', reply: 553 })),
  }
}

/** Nothing that a mail system could read as two addresses, or as more than an address. */
function isOneAddress(address: string): boolean {
  return /^[^\s<>()[\]\\,;:"@\p{Cc}]+@[^\s<>()[\]\\,;:"@\p{Cc}]+$/u.test(address)
}

/** The address mails leave from. */
export function parseSender(mailFrom: string): { readonly name: string | null; readonly address: string } {
  const named = /^\s*"?([^"<]*?)"?\s*<([^<>\s]+@[^<>\s]+)>\s*$/.exec(mailFrom)
  if (named?.[2] !== undefined) return { name: named[1] === '' ? null : (named[1] ?? null), address: named[2] }
  if (/^[^<>\s]+@[^<>\s]+$/.test(mailFrom.trim())) return { name: null, address: mailFrom.trim() }
  throw new Error('MAIL_FROM must be an address ("bookings@example.com") or a name and an address ("Example <bookings@example.com>").')
}

type Sender = ReturnType<typeof parseSender> | undefined

function smtpMailer(url: string, sender: Sender): Mailer {
  // A server that says nothing must not hold a job for the ten minutes that are nodemailer's default.
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: 5,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    dnsTimeout: 10_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    send: async (mail) => {
      try {
        await transport.sendMail(envelope(mail, sender))
        return ok(undefined)
      } catch (error) {
        return smtpFailure(error)
      }
    },
    close: () => transport.close(),
  }
}

function outboxMailer(directory: string, sender: Sender): Mailer {
  const outbox = openOutbox(directory)
  const transport = createTransport({
    streamTransport: true,
    buffer: true,
    newline: 'windows',
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    send: async (mail) => {
      const { message } = await transport.sendMail(envelope(mail, sender))
      if (!Buffer.isBuffer(message)) throw new Error('The outbox needs the whole mail as a buffer')
      await outbox.write({ messageId: mail.messageId, date: mail.date, message })
      return ok(undefined)
    },
    close: () => {},
  }
}

function envelope(mail: OutgoingMail, sender: Sender) {
  const from = { name: oneLine(sender?.name ?? mail.from.name), address: sender?.address ?? mail.from.address }
  return {
    messageId: mail.messageId,
    // RFC 5322 §3.3: "Mon, 23 Nov 2026 14:00:00 +0000".
    date: new Date(mail.date).toUTCString().replace('GMT', '+0000'),
    from,
    to: { name: oneLine(mail.to.name), address: mail.to.address },
    ...(from.address === mail.from.address ? {} : { replyTo: mail.from }),
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    // Out-of-office programs do not answer these (RFC 3834).
    headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': mail.language },
    ...(mail.calendar === null
      ? {}
      : { icalEvent: { method: mail.calendar.method, content: mail.calendar.content, filename: mail.calendar.filename } }),
  }
}

/** nodemailer's errors quote the server, and the server quotes the customer's address: only codes go on. */
function smtpFailure(error: unknown): Result<never, MailRefused> {
  const { code, responseCode } = smtpCodes(error)
  // 503 is about the session and 53x about our login: both can be put right without changing the mail.
  if (responseCode >= 500 && responseCode !== 503 && !(responseCode >= 530 && responseCode < 540)) {
    return refuse({ code: 'mail_refused', reply: responseCode })
  }
  throw new Error(`The mail server did not take the mail: ${code}${responseCode === 0 ? '' : ` ${responseCode}`}`)
}

function smtpCodes(error: unknown): { readonly code: string; readonly responseCode: number } {
  const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined
  const responseCode: unknown = error instanceof Error ? Reflect.get(error, 'responseCode') : undefined
  return {
    code: typeof code === 'string' ? code : 'unknown',
    responseCode: typeof responseCode === 'number' ? responseCode : 0,
  }
}
