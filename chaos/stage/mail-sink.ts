import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import { SMTPServer } from 'smtp-server'
import { layLine, type Line } from './line.ts'

export interface SunkMail {
  readonly raw: Buffer
  /** Milliseconds of the machine's clock. */
  readonly at: number
}

export interface MailSink {
  readonly url: string
  readonly mails: readonly SunkMail[]
  readonly line: Line
  /** Every mail is answered so much later. */
  readonly answerAfter: (ms: number) => void
  readonly close: () => Promise<void>
}

/** A mail server that keeps what it is given, behind a line that can be cut. */
export async function startMailSink(): Promise<MailSink> {
  const mails: SunkMail[] = []
  let delayMs = 0
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    closeTimeout: 200,
    onData: (stream, _session, answer) => {
      const take = async (): Promise<void> => {
        const raw = await buffer(stream)
        // Kept first: a sender that does not hear of it tries again, and the repeat has to carry the same Message-ID.
        mails.push({ raw, at: Date.now() })
        if (delayMs > 0) await pause(delayMs)
        answer()
      }
      take().catch(() => {})
    },
  })
  server.on('error', () => {})
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  const line = await layLine(() => port)
  return {
    url: `smtp://127.0.0.1:${line.port}`,
    mails,
    line,
    answerAfter: (ms) => {
      delayMs = ms
    },
    close: async () => {
      await line.close()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}
