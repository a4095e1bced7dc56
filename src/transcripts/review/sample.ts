import { Prisma } from '../../db/generated/client.ts'

// An id's last four digits are random and stay: whoever draws the sample, and however often, draws the same conversations, and a higher
// rate only adds to them.

const PLACES = 65_536

export function isSampled(conversationId: string, sampleRate: number): boolean {
  return Number.parseInt(conversationId.slice(-4), 16) < thresholdOf(sampleRate)
}

/** The same in the database, of conversation `k`. */
export function sampledBy(sampleRate: number): Prisma.Sql {
  return Prisma.sql`('x' || right(k.id::text, 4))::bit(16)::int < ${thresholdOf(sampleRate)}::int`
}

function thresholdOf(sampleRate: number): number {
  return Math.round((sampleRate / 100) * PLACES)
}
