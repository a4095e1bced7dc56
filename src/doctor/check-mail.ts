import { createTransport } from 'nodemailer'
import type { Config } from '../config.ts'
import type { Finding } from './finding.ts'

/** Greets the mail server and logs in; sends nothing. */
export async function checkMail({ smtpUrl, dataDir }: Config): Promise<Finding[]> {
  if (smtpUrl === undefined)
    return [{ state: 'note', about: 'mail', says: `no SMTP_URL: mail is kept in ${dataDir}/outbox and shown at /outbox` }]
  const transport = createTransport({ url: smtpUrl, connectionTimeout: 5_000, greetingTimeout: 5_000, socketTimeout: 5_000 })
  const { host } = new URL(smtpUrl)
  try {
    await transport.verify()
    return [{ state: 'well', about: 'mail', says: `${host} takes mail from us` }]
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    const remedy =
      code === 'EAUTH' ? 'the user or password in SMTP_URL is not accepted' : 'is it running, and are host and port in SMTP_URL right?'
    return [{ state: 'wrong', about: 'mail', says: `${host} does not take mail from us (${code}): ${remedy}` }]
  } finally {
    transport.close()
  }
}
