import { z } from 'zod'
import type { ConsoleOperation } from './operation.ts'

export const protectionShape = z.object({
  challenge: z
    .enum(['off', 'attacked', 'always'])
    .describe(
      "when holding a time asks the customer's browser for a proof of work first: attacked, while times are hoarded or calls flood in",
    ),
})

export const protectionOperations = {
  getProtection: { method: 'get', path: '/protection', role: 'manager', answer: protectionShape },
  setProtection: {
    method: 'put',
    path: '/protection',
    role: 'owner',
    body: z.strictObject(protectionShape.shape),
    answer: protectionShape,
  },
} as const satisfies Record<string, ConsoleOperation>
