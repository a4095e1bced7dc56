import { z } from 'zod'
import { slotShape } from '../../tools/card.ts'
import { locale, timeZone } from './fields.ts'

export const maxRechecked = 100

export const slotsQuery = z.strictObject({
  id: z.string().min(1).max(7_000).describe(`ids from availability, separated by commas: ${maxRechecked} at most`),
  partySize: z
    .string()
    .regex(/^[1-9]\d{0,2}$/, 'is not a whole number from 1 to 999')
    .optional(),
  timeZone: timeZone.optional(),
  locale: locale.optional(),
})

export const stillFreeShape = z.object({ slots: z.array(slotShape).describe('those still free, as they stand now; the others have gone') })

export type StillFree = z.infer<typeof stillFreeShape>
