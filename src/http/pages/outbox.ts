import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import PostalMime, { type Email } from 'postal-mime'
import { html, type Html, wordsPage } from './html.ts'

// For development, while no SMTP_URL is set: what would have been sent.

export async function outboxPage(dir: string): Promise<string> {
  const mails = await Promise.all((await mailsIn(dir)).slice(0, 200).map(async (name) => ({ name, mail: await read(dir, name) })))
  const rows = mails.map(
    ({ name, mail }) =>
      html`<tr>
        <td>${mail.date ?? ''}</td>
        <td>${recipients(mail)}</td>
        <td><a href="/outbox/${encodeURIComponent(name)}">${mail.subject ?? '(no subject)'}</a></td>
      </tr>`,
  )
  return wordsPage(
    'Outbox',
    html`<h1>Outbox</h1>
      <p class="quiet">No SMTP_URL is set: mail is kept here instead of being sent.</p>
      ${
        rows.length === 0
          ? html`<p>Nothing yet. Book something.</p>`
          : html`<table>
              ${rows}
            </table>`
      }`,
  )
}

/** Undefined when there is no such mail. */
export async function mailPage(dir: string, name: string): Promise<string | undefined> {
  const mail = await find(dir, name)
  if (mail === undefined) return undefined
  const at = encodeURIComponent(name)
  const files = mail.attachments.map(
    (file, i) =>
      html`<li>
        <a href="/outbox/${at}/attachments/${i}">${file.filename ?? file.mimeType}</a>
        <span class="quiet">${file.mimeType}${file.method === undefined ? '' : `, method ${file.method}`}</span>
      </li>`,
  )
  return wordsPage(
    mail.subject ?? 'Mail',
    html`<p><a href="/outbox">Outbox</a></p>
      <h1>${mail.subject ?? '(no subject)'}</h1>
      ${envelope(mail)}
      ${mail.html === undefined ? undefined : html`<iframe title="The mail as HTML" sandbox src="/outbox/${at}/html"></iframe>`}
      ${
        files.length === 0
          ? undefined
          : html`<h3>Files</h3>
              <ul>
                ${files}
              </ul>`
      }
      <h3>Text</h3>
      <pre>${mail.text ?? ''}</pre>`,
  )
}

export async function mailHtml(dir: string, name: string): Promise<string | undefined> {
  return (await find(dir, name))?.html
}

export interface Attachment {
  readonly contentType: string
  readonly filename: string
  readonly content: Buffer
}

export async function mailAttachment(dir: string, name: string, index: number): Promise<Attachment | undefined> {
  const file = (await find(dir, name))?.attachments[index]
  if (file === undefined) return undefined
  const bytes = typeof file.content === 'string' ? Buffer.from(file.content) : Buffer.from(new Uint8Array(file.content))
  // The parser gives text with bare line feeds; a calendar has CRLF.
  const content = file.mimeType === 'text/calendar' ? Buffer.from(bytes.toString('utf8').replace(/\r?\n/g, '\r\n')) : bytes
  return { contentType: file.mimeType, filename: (file.filename ?? `file-${index}`).replace(/[^\w.-]/g, '_'), content }
}

/** Newest first: names begin with the time they were written. */
async function mailsIn(dir: string): Promise<string[]> {
  const names = await readdir(dir).catch(() => [])
  return names
    .filter((name) => name.endsWith('.eml'))
    .toSorted()
    .toReversed()
}

// Only names that are there are read: no path can be asked for.
async function find(dir: string, name: string): Promise<Email | undefined> {
  return (await mailsIn(dir)).includes(name) ? read(dir, name) : undefined
}

async function read(dir: string, name: string): Promise<Email> {
  return PostalMime.parse(await readFile(join(dir, name)))
}

function envelope(mail: Email): Html {
  return html`<table>
    <tr>
      <td>From</td>
      <td>${mail.from?.address ?? ''}</td>
    </tr>
    <tr>
      <td>To</td>
      <td>${recipients(mail)}</td>
    </tr>
    <tr>
      <td>Message-ID</td>
      <td>${mail.messageId}</td>
    </tr>
  </table>`
}

function recipients(mail: Email): string {
  return (mail.to ?? []).map((one) => one.address ?? one.name).join(', ')
}
