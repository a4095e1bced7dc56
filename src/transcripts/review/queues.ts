import { Prisma } from '../../db/generated/client.ts'
import type { TranscriptsDeps } from '../create-transcripts.ts'
import { allConditions, narrowingOf } from './list-conditions.ts'
import type { Filter, QueueCounts, QueueName } from './model.ts'
import { getSettings } from './settings.ts'

/** What belongs on a work list, as a filter of the list of conversations. */
export function queueFilter(of: QueueName, memberId: string): Filter {
  switch (of) {
    case 'flagged':
      return { flags: ['any'] }
    case 'sampled':
      return { sampled: true, unjudgedBy: memberId }
    case 'mine':
      return { assignee: memberId, reviewStatuses: ['open', 'in_review'] }
  }
}

/** A number beside a list's name: nobody needs to know whether it is 300 or 3,000. */
const MOST = 100

export async function countQueues(deps: TranscriptsDeps, tenantId: number, memberId: string): Promise<QueueCounts> {
  const [{ sampleRate }, mentions] = await Promise.all([
    getSettings(deps, tenantId),
    deps.prisma.reviewMention.findMany({ where: { tenantId, memberId, seenAt: null }, select: { commentId: true }, take: MOST }),
  ])
  const now = deps.clock.now()
  const count = async (of: QueueName): Promise<number> => {
    const conditions = allConditions(tenantId, narrowingOf({ filter: queueFilter(of, memberId), sampleRate, now }))
    const rows = await deps.prisma.$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS count FROM (SELECT FROM conversation k WHERE ${Prisma.join(conditions, ' AND ')} ORDER BY k.last_message_at DESC LIMIT ${MOST}::int) found`
    return rows[0]?.count ?? 0
  }
  const [flagged, sampled, mine] = await Promise.all([count('flagged'), count('sampled'), count('mine')])
  return { flagged, sampled, mine, mentions: mentions.length, most: MOST }
}
