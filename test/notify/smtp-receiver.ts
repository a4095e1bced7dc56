import type { AddressInfo } from 'node:net'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'

export interface ReceivedMail {
  readonly raw: string
  readonly parsed: Email
  readonly recipients: readonly string[]
}

export interface SmtpReceiver {
  readonly url: string
  readonly received: readonly ReceivedMail[]
  /** How many mails were offered, taken or not. */
  readonly offered: () => number
  /** The reply to every mail from now on; null takes them. */
  readonly refuseWith: (reply: { readonly code: number; readonly text: string } | null) => void
  /** Called with a mail that was read and before it is answered. */
  readonly beforeAnswer: (act: (() => Promise<void>) | null) => void
  readonly close: () => Promise<void>
}

/** A mail server that keeps what it is given. */
export async function startSmtpReceiver(port = 0): Promise<SmtpReceiver> {
  const received: ReceivedMail[] = []
  let offered = 0
  let refusal: { readonly code: number; readonly text: string } | null = null
  let act: (() => Promise<void>) | null = null
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    closeTimeout: 200,
    onData: (stream, session, answer) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', async () => {
        offered += 1
        await act?.()
        if (refusal !== null) return answer(Object.assign(new Error(refusal.text), { responseCode: refusal.code }))
        const raw = Buffer.concat(chunks)
        received.push({
          raw: raw.toString(),
          parsed: await PostalMime.parse(raw),
          recipients: session.envelope.rcptTo.map(({ address }) => address),
        })
        answer()
      })
    },
  })
  server.on('error', () => {})
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const address = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    received,
    offered: () => offered,
    refuseWith: (reply) => {
      refusal = reply
    },
    beforeAnswer: (next) => {
      act = next
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
