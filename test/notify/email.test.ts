import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import PostalMime from 'postal-mime'
import { afterEach, expect, onTestFinished, test } from 'vitest'
import type { Booking } from '../../src/booking/index.ts'
import { bookingMail } from '../../src/notify/booking-mail.ts'
import { createMailer, parseSender, type Mailer, type OutgoingMail } from '../../src/notify/email.ts'
import type { MailKind } from '../../src/notify/messages/language.ts'
import { formatLocal } from '../../src/shared/local-time.ts'
import { exampleBooking, exampleTenant, tuesdayAtTwo } from './example.ts'
import { readWithIcalJs } from './read-calendar.ts'
import { startSmtpReceiver, type SmtpReceiver } from './smtp-receiver.ts'

const date = tuesdayAtTwo - 86_400_000
const messageId = '<0193.0.confirmed@harbour-and-pine.example>'

function mailOf(booking: Booking, kind: MailKind = 'confirmed'): OutgoingMail {
  return bookingMail({
    kind,
    tenant: exampleTenant,
    booking,
    previousStart: null,
    superseded: false,
    publicUrl: 'https://book.example',
    messageId,
    date,
  })
}

let directory = ''
afterEach(() => {
  if (directory !== '') rmSync(directory, { recursive: true, force: true })
  directory = ''
})

function outbox(): string {
  directory = mkdtempSync(join(tmpdir(), 'holdfast-outbox-'))
  return join(directory, 'outbox')
}

async function overSmtp(mailFrom?: string): Promise<{ readonly receiver: SmtpReceiver; readonly mailer: Mailer }> {
  const receiver = await startSmtpReceiver()
  const mailer = createMailer({ smtpUrl: receiver.url, mailFrom, outboxDir: '/nowhere' })
  onTestFinished(async () => {
    mailer.close()
    await receiver.close()
  })
  return { receiver, mailer }
}

test('a mail over SMTP has text, HTML and a calendar part whose method is the body’s', async () => {
  const { receiver, mailer } = await overSmtp()
  expect(await mailer.send(mailOf(exampleBooking()))).toEqual({ ok: true, value: undefined })
  const mail = receiver.received[0]
  expect(receiver.received).toHaveLength(1)
  expect(mail?.recipients).toEqual(['ada@example.com'])
  expect(mail?.parsed).toMatchObject({
    messageId,
    from: { name: 'Harbour & Pine', address: 'hello@harbour-and-pine.example' },
    to: [{ name: 'Ada Byron', address: 'ada@example.com' }],
    subject: `Booked: Haircut at Harbour & Pine, ${formatLocal(tuesdayAtTwo, 'Europe/London', 'en')}`,
    date: '2026-11-23T14:00:00.000Z',
  })
  expect(mail?.parsed.text).toContain('K7QM-3XWD')
  expect(mail?.parsed.html).toContain('K7QM-3XWD')
  const parts = mail?.parsed.attachments.filter((part) => part.mimeType === 'text/calendar') ?? []
  expect(parts.map((part) => part.method)).toEqual(['REQUEST'])
  expect(readWithIcalJs(textOf(parts[0]?.content)).method).toBe('REQUEST')
  expect(mail?.raw).toMatch(/text\/calendar;[^]*method=REQUEST/i)
  expect(mail?.raw).toMatch(/^Date: Mon, 23 Nov 2026 14:00:00 \+0000$/m)
  expect(mail?.raw).toMatch(/^Auto-Submitted: auto-generated$/im)
})

test('a cancellation travels as METHOD:CANCEL, a reminder without a calendar part', async () => {
  const { receiver, mailer } = await overSmtp()
  await mailer.send(mailOf(exampleBooking({ status: 'cancelled', revision: 1 }), 'cancelled'))
  await mailer.send(mailOf(exampleBooking(), 'reminder'))
  const [cancelled, reminder] = receiver.received.map((mail) => mail.parsed.attachments)
  const part = cancelled?.find((attachment) => attachment.mimeType === 'text/calendar')
  expect(part?.method).toBe('CANCEL')
  expect(readWithIcalJs(textOf(part?.content))).toMatchObject({ method: 'CANCEL', status: 'CANCELLED' })
  expect(reminder).toEqual([])
})

test('with MAIL_FROM the mail leaves from there, and answers reach the business', async () => {
  const { receiver, mailer } = await overSmtp('Bookings <no-reply@mailer.example>')
  await mailer.send(mailOf(exampleBooking()))
  expect(receiver.received[0]?.parsed).toMatchObject({
    from: { name: 'Bookings', address: 'no-reply@mailer.example' },
    replyTo: [{ name: 'Harbour & Pine', address: 'hello@harbour-and-pine.example' }],
  })
})

test.each(['Ada\r\nBcc: evil@x.example', 'Ada\nX-Evil: 1', 'Ada" <evil@x.example>', 'Ada\u0000, evil@x.example'])(
  'the customer name %j adds no header and no recipient',
  async (name) => {
    const { receiver, mailer } = await overSmtp()
    await mailer.send(mailOf(exampleBooking({ customer: { name, email: 'ada@example.com' } })))
    const mail = receiver.received[0]
    expect(mail?.recipients).toEqual(['ada@example.com'])
    expect(mail?.parsed.to?.map((to) => to.address)).toEqual(['ada@example.com'])
    expect(mail?.parsed.headers.map((header) => header.key).filter((key) => key === 'bcc' || key === 'x-evil' || key === 'cc')).toEqual([])
  },
)

test.each([
  'ada@example.com, evil@x.example',
  'ada@example.com>, <evil@x.example',
  'ada@example.com\r\nRCPT TO:<evil@x.example>',
  'ada@example.com;evil@x.example',
  'not an address',
])('the address %j is refused for good, and nobody has a mail', async (email) => {
  const { receiver, mailer } = await overSmtp()
  const answer = await mailer.send(mailOf(exampleBooking({ customer: { name: 'Ada', email } })))
  expect(answer).toMatchObject({ ok: false, error: { code: 'mail_refused' } })
  expect(receiver.offered()).toBe(0)
  const box = outbox()
  expect((await createMailer({ outboxDir: box }).send(mailOf(exampleBooking({ customer: { name: 'Ada', email } })))).ok).toBe(false)
  expect(existsSync(box)).toBe(false)
})

test('a refusal for good is answered as one, a refusal for now is thrown, and neither tells the address', async () => {
  const { receiver, mailer } = await overSmtp()
  receiver.refuseWith({ code: 550, text: '<ada@example.com> unknown' })
  expect(await mailer.send(mailOf(exampleBooking()))).toEqual({ ok: false, error: { code: 'mail_refused', reply: 550 } })
  receiver.refuseWith({ code: 451, text: '<ada@example.com> try later' })
  const failure: unknown = await mailer.send(mailOf(exampleBooking())).catch((error: unknown) => error)
  expect(String(failure)).toMatch(/451/)
  expect(String(failure)).not.toContain('ada@example.com')
})

test('a mail server that is not there is a failure for now', async () => {
  const gone = createServer()
  await new Promise<void>((resolve) => gone.listen(0, '127.0.0.1', resolve))
  const { port } = gone.address() as AddressInfo
  await new Promise((resolve) => gone.close(resolve))
  const mailer = createMailer({ smtpUrl: `smtp://127.0.0.1:${port}`, outboxDir: '/nowhere' })
  onTestFinished(() => mailer.close())
  await expect(mailer.send(mailOf(exampleBooking()))).rejects.toThrow(/did not take the mail/)
})

test('without SMTP a mail becomes one readable file, and a repeat replaces it', async () => {
  const box = outbox()
  const mailer = createMailer({ outboxDir: box })
  await mailer.send(mailOf(exampleBooking()))
  await mailer.send(mailOf(exampleBooking()))
  const files = readdirSync(box)
  expect(files).toHaveLength(1)
  expect(files[0]).toMatch(/^2026-11-23T140000\.000Z-.*\.eml$/)
  const path = join(box, files[0] ?? '')
  const raw = readFileSync(path, 'utf8')
  expect(raw).toContain('ada@example.com')
  expect(raw).toMatch(/text\/calendar;[^]*method=REQUEST/i)
  expect(await PostalMime.parse(raw)).toMatchObject({ messageId, to: [{ address: 'ada@example.com' }] })
  expect(statSync(path).mode & 0o077).toBe(0)
})

test('mails in the outbox sort by their time', async () => {
  const box = outbox()
  const mailer = createMailer({ outboxDir: box })
  await mailer.send({ ...mailOf(exampleBooking()), date: date + 1000, messageId: '<second@x.example>' })
  await mailer.send({ ...mailOf(exampleBooking()), messageId: '<first@x.example>' })
  const ids = readdirSync(box)
    .toSorted()
    .map((file) => /^Message-ID: (.*)$/im.exec(readFileSync(join(box, file), 'utf8'))?.[1])
  expect(ids).toEqual(['<first@x.example>', '<second@x.example>'])
})

test.each([
  ['bookings@example.com', { name: null, address: 'bookings@example.com' }],
  ['Example <bookings@example.com>', { name: 'Example', address: 'bookings@example.com' }],
  ['"Example, Ltd" <bookings@example.com>', { name: 'Example, Ltd', address: 'bookings@example.com' }],
])('MAIL_FROM %j is understood', (given, expected) => {
  expect(parseSender(given)).toEqual(expected)
})

test('a MAIL_FROM without an address names the remedy', () => {
  expect(() => createMailer({ mailFrom: 'Example', outboxDir: '/nowhere' })).toThrow(/MAIL_FROM must be an address/)
})

function textOf(content: ArrayBuffer | Uint8Array | string | undefined): string {
  if (typeof content === 'string') return content
  return new TextDecoder().decode(content)
}
