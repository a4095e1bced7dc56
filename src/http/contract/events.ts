import { z } from 'zod'
import { instant } from './fields.ts'

/** The data of `slot.taken`, `slot.freed` and `hold.expired`. */
export const slotChangeShape = z.object({
  start: instant.describe('buffers before it included'),
  end: instant.describe('buffers after it included'),
  resources: z.array(z.string()).describe('ids of everything that is taken or free again'),
  until: instant.optional().describe('a hold: free again by then, unless it is extended or booked'),
})

/** The data of `ready`, the first event: from then on nothing is missed, so what is on show is asked for once more. */
export const readyShape = z.object({ now: instant.describe('the server’s clock') })

export type SlotChange = z.infer<typeof slotChangeShape>
