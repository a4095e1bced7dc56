import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
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

/** "2026-11-24T140000.000Z-k3J…eml". */
function outboxName(messageId: string, date: EpochMs): string {
  const time = Temporal.Instant.fromEpochMilliseconds(date).toString({ smallestUnit: 'millisecond' }).replaceAll(':', '')
  return `${time}-${sha256(messageId).slice(0, 16)}.eml`
}
