import { z } from 'zod'
import { formatInstant } from '../shared/instant.ts'
import { ok, refuse } from '../shared/result.ts'
import { defineTool } from './define-tool.ts'
import { partySize, slotId } from './fields.ts'
import { placeLiveHold } from './place-live-hold.ts'
import { heldProposal } from './proposal-card.ts'
import { spokenClock } from './spoken-time.ts'

export const holdSlot = defineTool({
  name: 'holdSlot',
  title: 'Hold a time',
  effect: 'write',
  takesCustomer: true,
  description:
    'Keeps a free time for this customer for 10 minutes (one extension while they are active) and shows them what would be booked. Use it as soon as they have chosen a time; it books nothing. Next: ask for what is missing, then ask whether to book it.',
  input: z.object({ slotId, partySize: partySize.optional() }),
  output: z.object({
    holdId: z.string(),
    expiresAt: z.string(),
    heldUntil: z.string(),
    service: z.string(),
    local: z.string(),
    missing: z.array(z.enum(['name', 'email'])),
    next: z.string(),
  }),
  run: async (context, input) => {
    const hold = await placeLiveHold(context, input)
    if (!hold.ok) return refuse({ refusal: hold.error })
    const card = heldProposal(context, hold.value)
    return ok({
      output: {
        holdId: hold.value.id,
        expiresAt: formatInstant(hold.value.expiresAt),
        heldUntil: spokenClock(context, hold.value.expiresAt),
        service: card.summary.service,
        local: card.summary.local,
        missing: card.missing,
        next:
          card.missing.length > 0
            ? `Not booked yet. Ask the customer for their ${card.missing.join(' and ')}.`
            : 'Not booked yet. Ask the customer to confirm what is shown.',
      },
      cards: [card],
    })
  },
})
