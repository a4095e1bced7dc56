import { z } from 'zod'
import { proposalShape } from '../../tools/card.ts'
import { deadlines, instant, partySize, slotId } from './fields.ts'

export const holdBody = z.strictObject({ slotId, partySize: partySize.optional() })

export const holdShape = z.object({
  id: z.string(),
  state: z.enum(['held', 'confirmed', 'released', 'expired']),
  expiresAt: instant,
  extended: z.boolean().describe('it had its one extension'),
  ...deadlines,
  proposal: proposalShape.describe('exactly what a booking would be'),
})

export type HoldView = z.infer<typeof holdShape>
