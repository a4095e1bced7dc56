import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import PostalMime from 'postal-mime'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createMailer, type OutgoingMail } from '../../src/notify/email.ts'
import { exampleTenant } from './example.ts'
import { greekBooking, kinds, locales, mailOf, type AnyMailKind } from './mails.ts'
import { havePythonReader, readWithIcalJs } from './read-calendar.ts'

const python = havePythonReader()
const tenant = { ...exampleTenant, name: '港と松の美容室' }
const booking = (locale: string) => greekBooking({ locale, customer: { name: '山田 太郎', email: 'taro@example.com' } })

let directory = ''
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'holdfast-encodings-'))
})
afterAll(() => rmSync(directory, { recursive: true, force: true }))

/** The very bytes that would go to a mail server. */
async function bytesOf(mail: OutgoingMail): Promise<Buffer> {
  const outboxDir = mkdtempSync(join(directory, 'box-'))
  expect((await createMailer({ outboxDir }).send(mail)).ok).toBe(true)
  return readFileSync(join(outboxDir, readdirSync(outboxDir)[0] ?? ''))
}

interface PythonMail {
  readonly subject: string
  readonly to: string
  readonly from: string
  readonly language: string
  readonly defects: readonly string[]
  readonly parts: readonly {
    readonly type: string
    readonly charset: string | null
    readonly method: string | null
    readonly filename: string | null
    readonly content: string
  }[]
}

function readWithPython(bytes: Buffer): PythonMail {
  const output = execFileSync('/usr/bin/python3', [join(import.meta.dirname, 'read-mail.py')], { input: bytes, encoding: 'utf8' })
  return JSON.parse(output) as PythonMail
}

const every = locales.flatMap((locale) => kinds.map((kind): [string, AnyMailKind] => [locale, kind]))

describe.each(every)('a mail in %s that says %s', (locale, kind) => {
  let bytes: Buffer
  const mail = mailOf(kind, booking(locale), { tenant })
  beforeAll(async () => {
    bytes = await bytesOf(mail)
  })

  test('is ASCII on the wire, in lines of at most 78 signs that end in CR LF', () => {
    const raw = bytes.toString('latin1')
    expect(raw).toMatch(/^[\r\n\x20-\x7e]*$/)
    for (const line of raw.split('\r\n')) {
      expect(line.length).toBeLessThanOrEqual(78)
      expect(line).not.toMatch(/[\r\n]/)
    }
  })

  test('has encoded words no longer than 75 signs, none with half a letter in it', () => {
    const words = headOf(bytes).match(/=\?[^ ]+\?=/g) ?? []
    expect(words.length).toBeGreaterThan(0)
    for (const word of words) {
      expect(word.length).toBeLessThanOrEqual(75)
      const [, charset, encoding, encoded = ''] = /^=\?([^?]+)\?([BQ])\?([^?]*)\?=$/i.exec(word) ?? []
      expect(charset?.toLowerCase()).toBe('utf-8')
      const read = encoding?.toUpperCase() === 'B' ? Buffer.from(encoded, 'base64') : unquoted(encoded)
      expect(() => new TextDecoder('utf-8', { fatal: true }).decode(read)).not.toThrow()
    }
  })

  test('is read back as it was written: subject, names, language, text and page', async () => {
    const found = await PostalMime.parse(bytes)
    expect(found.subject).toBe(mail.subject)
    expect(found.to?.map(({ name }) => name)).toEqual(['山田 太郎'])
    expect(found.from?.name).toBe('港と松の美容室')
    expect(found.headers.find(({ key }) => key === 'content-language')?.value).toBe(locale)
    expect(lines(found.text)).toEqual(lines(mail.text))
    expect(lines(found.html)).toEqual(lines(mail.html))
  })

  test('has the calendar file twice, as an alternative and to keep, with the name in the language', async () => {
    const found = await PostalMime.parse(bytes)
    const files = found.attachments.map(({ mimeType, filename, content }) => ({ mimeType, filename, content: contentOf(content) }))
    if (mail.calendar === null) return expect(files).toEqual([])
    const { filename, content, method } = mail.calendar
    expect(files.map(({ mimeType }) => mimeType)).toEqual(['text/calendar', 'application/ics'])
    expect(files[1]?.filename).toBe(filename)
    for (const file of files) expect(lines(file.content)).toEqual(lines(content))
    expect(readWithIcalJs(files[0]?.content ?? '').method).toBe(method)
  })

  test.skipIf(!python)('a second parser reads the same', () => {
    const found = readWithPython(bytes)
    expect(found).toMatchObject({ subject: mail.subject, to: '山田 太郎', from: '港と松の美容室', language: locale, defects: [] })
    const [text, html, calendar, file] = found.parts
    expect(text).toMatchObject({ type: 'text/plain', charset: 'utf-8' })
    expect(lines(text?.content)).toEqual(lines(mail.text))
    expect(html).toMatchObject({ type: 'text/html', charset: 'utf-8' })
    expect(lines(html?.content)).toEqual(lines(mail.html))
    expect(found.parts).toHaveLength(mail.calendar === null ? 2 : 4)
    if (mail.calendar === null) return
    expect(calendar).toMatchObject({ type: 'text/calendar', charset: 'utf-8', method: mail.calendar.method })
    expect(file).toMatchObject({ type: 'application/ics', filename: mail.calendar.filename })
    for (const part of [calendar, file]) expect(lines(part?.content)).toEqual(lines(mail.calendar.content))
  })
})

/** Parsers may answer text with the machine's own line ends. */
function lines(text = ''): string[] {
  return text.trimEnd().split(/\r?\n/)
}

function headOf(bytes: Buffer): string {
  const raw = bytes.toString('latin1')
  return raw.slice(0, raw.indexOf('\r\n\r\n'))
}

function unquoted(encoded: string): Buffer {
  return Buffer.from(
    encoded.replaceAll('_', ' ').replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  )
}

function contentOf(content: ArrayBuffer | Uint8Array | string): string {
  return typeof content === 'string' ? content : new TextDecoder().decode(content)
}
