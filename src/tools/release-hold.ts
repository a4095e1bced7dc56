import { z } from 'zod'
import { ok, refuse } from '../shared/result.ts'
import { defineTool } from './define-tool.ts'
import { holdId } from './fields.ts'
import { findOwnHold } from './own-hold.ts'

export const releaseHold = defineTool({
  name: 'releaseHold',
  title: 'Let a held time go',
  effect: 'write',
  undoes: true,
  description: 'Gives a held time back at once. Use it when the customer does not want it any more, or wants another time instead.',
  input: z.object({ holdId }),
  output: z.object({ holdId: z.string(), state: z.enum(['held', 'confirmed', 'released', 'expired']) }),
  run: async (context, input) => {
    const own = await findOwnHold(context, input.holdId)
    if (!own.ok) return refuse({ refusal: own.error })
    const { booking, tenant, session } = context
    const hold = await booking.releaseHold(tenant, input.holdId, session.channel)
    if (!hold.ok) return refuse({ refusal: hold.error })
    return ok({ output: { holdId: hold.value.id, state: hold.value.state }, cards: [] })
  },
})
