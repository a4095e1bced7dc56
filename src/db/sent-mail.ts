import { sha256 } from '../shared/ids.ts'
import type { PrismaClient } from './generated/client.ts'

/** Mails to one recipient, of all businesses together. */
export interface MailLimits {
  readonly perHour: number
  readonly perDay: number
}

/** Of a day's bookings, moves and reminders nobody has so many; what is over comes later. */
export const defaultMailLimits: MailLimits = { perHour: 30, perDay: 100 }

interface Claiming {
  readonly tenantId: number
  readonly key: string
  readonly messageId: string
  readonly recipient: string | undefined
  readonly at: number
}

interface ClaimedRow {
  readonly messageId: string | null
  readonly sent: boolean | null
  readonly due: Date | null
}

/** Remembers which mails left, to whom and under which Message-ID (the port src/jobs/sent-mail.ts names). */
export function createSentMail(prisma: PrismaClient, limits: MailLimits = defaultMailLimits) {
  return {
    claim: async ({ tenantId, key, messageId, recipient, at }: Claiming) => {
      const who = recipient === undefined ? null : sha256(recipient.toLowerCase())
      const most = [limits.perHour, limits.perDay]
      const [row] = await prisma.$queryRaw<ClaimedRow[]>`
        SELECT message_id AS "messageId", sent, due FROM claim_mail(${tenantId}, ${key}, ${messageId}, ${who}, ${most}::int[], ${instantOf(at)}::timestamptz)`
      if (row === undefined) throw new Error('claiming a mail answered no row')
      return row.due === null
        ? { messageId: row.messageId ?? messageId, sent: row.sent === true }
        : { messageId, sent: false, dueAt: row.due.getTime() }
    },
    markSent: async ({ tenantId, key, sentAt }: { readonly tenantId: number; readonly key: string; readonly sentAt: number }) => {
      await prisma.sentMail.update({ where: { tenantId_key: { tenantId, key } }, data: { sentAt: instantOf(sentAt) } })
    },
    anySent: async (tenantId: number, keys: readonly string[]) => {
      if (keys.length === 0) return false
      return (await prisma.sentMail.count({ where: { tenantId, key: { in: [...keys] }, sentAt: { not: null } } })) > 0
    },
    forgetRecipients: async (before: number) => {
      const where = { recipient: { not: null }, claimedAt: { lt: instantOf(before) } }
      return (await prisma.sentMail.updateMany({ where, data: { recipient: null } })).count
    },
  }
}

function instantOf(at: number): string {
  return Temporal.Instant.fromEpochMilliseconds(Math.round(at)).toString()
}
