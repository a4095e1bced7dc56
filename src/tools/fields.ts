import { z } from 'zod'

// What tools share in their inputs and outputs. Formats are told in words and checked in code: a schema's pattern costs a
// model hundreds of tokens and tells it nothing.

export const slotId = z.string().min(1).max(200).describe('slotId from checkAvailability, copied exactly')
export const holdId = z.string().min(1).max(100).describe('holdId of an answer, copied exactly')
export const reference = z.string().min(1).max(40).describe('booking reference such as K7QM-3XWD')
export const partySize = z.int().min(1).max(500).describe('how many people')

export const offeredSlot = z.object({
  slotId: z.string(),
  start: z.string(),
  local: z.string(),
  with: z.array(z.string()),
  seatsLeft: z.int(),
  price: z.string().nullable(),
})

export const bookingWords = z.object({
  reference: z.string(),
  status: z.enum(['confirmed', 'cancelled']),
  service: z.string(),
  local: z.string(),
  start: z.string(),
  partySize: z.int(),
  with: z.array(z.string()),
  price: z.string().nullable(),
})

export type OfferedSlot = z.infer<typeof offeredSlot>
