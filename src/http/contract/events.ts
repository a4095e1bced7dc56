import { z } from 'zod'
import { instant } from './fields.ts'

/** The data of `slot.taken`, `slot.freed` and `hold.expired`. */
export const slotChangeShape = z.object({
  start: instant.describe('buffers before it included'),
  end: instant.describe('buffers after it included'),
  resources: z.array(z.string()).describe('ids of everything that is taken or free again'),
  until: instant.optional().describe('a hold: free again by then, unless it is extended or booked'),
})

export type SlotChange = z.infer<typeof slotChangeShape>
