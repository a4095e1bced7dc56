import type { TranscriptsDeps } from '../create-transcripts.ts'
import type { Part, ToolCallRecord } from '../model.ts'
import { toolCallFromRow } from '../rows.ts'
import { bookingsOf, consentsOf } from './booking-links.ts'
import { listComments } from './comments.ts'
import { listFlags } from './flags.ts'
import type { ShownMessage, TranscriptDetail } from './model.ts'
import { isSampled } from './sample.ts'
import { getSettings } from './settings.ts'
import { summaryColumns, summaryOf, type SummaryRow } from './summary-sql.ts'
import { turnsOf } from './turns.ts'
import { listVerdicts } from './verdicts.ts'

type DetailRow = SummaryRow & { readonly timeZone: string; readonly client: string | null; readonly openedIn: string | null }

/** Everything about one conversation, read at once; undefined when this tenant has none of that id. */
export async function getDetail(deps: TranscriptsDeps, tenantId: number, id: string): Promise<TranscriptDetail | undefined> {
  const of = { tenantId, conversationId: id }
  const [rows, messages, turns, toolCalls, handoffs, bookings, consents, flags, comments, verdicts, settings] = await Promise.all([
    deps.prisma.$queryRaw<DetailRow[]>`
      SELECT ${summaryColumns}, k.time_zone AS "timeZone", k.client, k.opened_in AS "openedIn"
      FROM conversation k WHERE k.tenant_id = ${tenantId}::int AND k.id = ${id}::uuid`,
    messagesOf(deps, of),
    turnsOf(deps, of),
    toolCallsOf(deps, of),
    deps.prisma.handoff.findMany({ where: of, orderBy: { createdAt: 'asc' }, select: { reason: true, status: true, createdAt: true } }),
    bookingsOf(deps, of),
    consentsOf(deps, of),
    listFlags(deps, of),
    listComments(deps, of),
    listVerdicts(deps, of),
    getSettings(deps, tenantId),
  ])
  const [row] = rows
  if (row === undefined) return undefined
  const { timeZone, client, openedIn, ...summary } = row
  return {
    summary: summaryOf(summary, deps.clock.now()),
    timeZone,
    client,
    languages: [...new Set([openedIn ?? row.locale, row.locale])],
    sampled: isSampled(id, settings.sampleRate),
    handoffs: handoffs.map(({ createdAt, ...handoff }) => ({ ...handoff, at: createdAt.getTime() })),
    messages,
    turns,
    toolCalls,
    bookings,
    consents,
    flags,
    comments,
    verdicts,
  }
}

interface OfOne {
  readonly tenantId: number
  readonly conversationId: string
}

async function messagesOf({ prisma }: TranscriptsDeps, where: OfOne): Promise<ShownMessage[]> {
  const rows = await prisma.message.findMany({ where, orderBy: { seq: 'asc' } })
  return rows.map((row) => ({
    id: row.id,
    seq: row.seq,
    turnId: row.turnId,
    role: row.role as ShownMessage['role'],
    staffId: 'staffId' in row && typeof row.staffId === 'string' ? row.staffId : null,
    // Written by this room.
    parts: row.parts as unknown as readonly Part[],
    createdAt: row.createdAt.getTime(),
  }))
}

async function toolCallsOf({ prisma }: TranscriptsDeps, where: OfOne): Promise<ToolCallRecord[]> {
  const rows = await prisma.toolCall.findMany({ where, orderBy: [{ turnId: 'asc' }, { position: 'asc' }] })
  return rows.map(toolCallFromRow)
}
