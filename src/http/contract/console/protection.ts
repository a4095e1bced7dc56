import { z } from 'zod'
import { instant } from '../fields.ts'
import type { ConsoleOperation } from './operation.ts'

export const challengeModes = ['off', 'attacked', 'always'] as const

export const protectionShape = z.object({
  challenge: z
    .enum(challengeModes)
    .describe(
      "when holding a time asks the customer's browser for a proof of work first: attacked, while times are hoarded or calls flood in",
    ),
})
export type ChallengeMode = z.infer<typeof protectionShape>['challenge']

export const protectionViewShape = z.object({
  ...protectionShape.shape,
  changed: z
    .object({ at: instant, by: z.string().nullable() })
    .nullable()
    .describe('when it was last set and by whom, as the audit log has it; null: never, or too long ago'),
  /** Of the last two hours; what staff held is not in it. */
  now: z.object({
    everybody: z
      .boolean()
      .describe('all callers together met the limit of calls within ten minutes, as far as the process that answers knows'),
    hoarders: z.int().describe('networks that let so many times go that they are asked while it is on'),
    placed: z.int(),
    booked: z.int().describe('became a booking, or the new time of one'),
    abandoned: z.int().describe('ran out, or were given back'),
    isPart: z.boolean().describe('there were more: counted is the newest part'),
  }),
})
export type ProtectionView = z.infer<typeof protectionViewShape>

export const protectionOperations = {
  getProtection: { method: 'get', path: '/protection', role: 'manager', answer: protectionViewShape },
  setProtection: {
    method: 'put',
    path: '/protection',
    role: 'owner',
    body: z.strictObject(protectionShape.shape),
    answer: protectionShape,
  },
} as const satisfies Record<string, ConsoleOperation>
