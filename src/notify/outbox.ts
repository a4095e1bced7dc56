import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import PostalMime from 'postal-mime'
import type { EpochMs } from '../shared/clock.ts'
import { sha256 } from '../shared/ids.ts'

export interface OutboxMail {
  readonly messageId: string
  readonly date: EpochMs
  /** The whole mail (RFC 5322). */
  readonly message: Buffer
}

export interface Outbox {
  readonly write: (mail: OutboxMail) => Promise<void>
}

/**
 * Mails as files, for a machine without a mail server. A name sorts by the mail's time and is the same for the same Message-ID
 * and date, so a repeat replaces its file; readers never see half a mail, because a file gets its name when it is complete.
 */
export function openOutbox(directory: string): Outbox {
  return {
    write: async ({ messageId, date, message }) => {
      // They hold names, addresses and manage links.
      await mkdir(directory, { recursive: true, mode: 0o700 })
      const name = outboxName(messageId, date)
      const partial = join(directory, `.${name}.${process.pid}.partial`)
      try {
        await writeFile(partial, message, { mode: 0o600, flush: true })
        await rename(partial, join(directory, name))
      } catch (error) {
        await rm(partial, { force: true })
        throw error
      }
    },
  }
}

/** Takes away every kept mail that this address was written to, or that names it; answers how many. */
export async function forgetInOutbox(directory: string, email: string): Promise<number> {
  let gone = 0
  for (const name of await readdir(directory).catch(() => [])) {
    const file = join(directory, name)
    if (!name.endsWith('.eml') || !(await namesAddress(file, email))) continue
    await rm(file, { force: true })
    gone++
  }
  return gone
}

async function namesAddress(file: string, email: string): Promise<boolean> {
  const mail = await PostalMime.parse(await readFile(file))
  const wanted = email.toLowerCase()
  const recipients = [...(mail.to ?? []), ...(mail.cc ?? [])].map((one) => one.address?.toLowerCase())
  return recipients.includes(wanted) || `${mail.text ?? ''}${mail.html ?? ''}`.toLowerCase().includes(wanted)
}

/** "2026-11-24T140000.000Z-k3J…eml". */
function outboxName(messageId: string, date: EpochMs): string {
  const time = Temporal.Instant.fromEpochMilliseconds(date).toString({ smallestUnit: 'millisecond' }).replaceAll(':', '')
  return `${time}-${sha256(messageId).slice(0, 16)}.eml`
}
