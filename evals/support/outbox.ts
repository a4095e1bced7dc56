import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import PostalMime from 'postal-mime'

export interface SentMail {
  readonly to: string
  readonly subject: string
  readonly messageId: string
  /** REQUEST or CANCEL; undefined without a calendar file. */
  readonly method: string | undefined
  readonly sequence: number | undefined
  readonly uid: string | undefined
  readonly text: string
}

/** Every mail of an outbox folder, read as a mail program would. */
export async function readOutbox(dir: string): Promise<readonly SentMail[]> {
  const files = (await readdir(dir).catch(() => [])).filter((file) => file.endsWith('.eml'))
  return Promise.all(files.toSorted().map(async (file) => readMail(await readFile(join(dir, file)))))
}

async function readMail(raw: Uint8Array): Promise<SentMail> {
  const mail = await PostalMime.parse(raw)
  const part = mail.attachments.find((attachment) => attachment.mimeType === 'text/calendar')
  const calendar = part === undefined ? '' : asText(part.content).replace(/\r?\n[ \t]/g, '')
  const sequence = /^SEQUENCE:(\d+)/m.exec(calendar)?.[1]
  return {
    to: mail.to?.[0]?.address ?? '',
    subject: mail.subject ?? '',
    messageId: mail.messageId ?? '',
    method: /^METHOD:(\w+)/m.exec(calendar)?.[1],
    sequence: sequence === undefined ? undefined : Number(sequence),
    uid: /^UID:(.+?)\r?$/m.exec(calendar)?.[1],
    text: mail.text ?? '',
  }
}

function asText(content: string | ArrayBuffer | Uint8Array): string {
  return typeof content === 'string' ? content : new TextDecoder().decode(content)
}
