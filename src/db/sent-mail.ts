import type { PrismaClient } from './generated/client.ts'

/** Remembers which mails left and under which Message-ID (the port src/jobs/sent-mail.ts names). */
export function createSentMail(prisma: PrismaClient) {
  return {
    claim: async ({ tenantId, key, messageId }: { readonly tenantId: number; readonly key: string; readonly messageId: string }) => {
      await prisma.sentMail.createMany({ data: [{ tenantId, key, messageId }], skipDuplicates: true })
      const kept = await prisma.sentMail.findUniqueOrThrow({ where: { tenantId_key: { tenantId, key } } })
      return { messageId: kept.messageId, sent: kept.sentAt !== null }
    },
    markSent: async ({ tenantId, key, sentAt }: { readonly tenantId: number; readonly key: string; readonly sentAt: number }) => {
      const at = Temporal.Instant.fromEpochMilliseconds(sentAt).toString()
      await prisma.sentMail.update({ where: { tenantId_key: { tenantId, key } }, data: { sentAt: at } })
    },
    anySent: async (tenantId: number, keys: readonly string[]) => {
      if (keys.length === 0) return false
      return (await prisma.sentMail.count({ where: { tenantId, key: { in: [...keys] }, sentAt: { not: null } } })) > 0
    },
  }
}
