import { z } from 'zod'
import { roles, type ConsoleOperation } from './operation.ts'

/** Who works here now, for whom to assign something to or to mention: names, and nothing else of them. */
export const colleagueOperations = {
  listColleagues: {
    method: 'get',
    path: '/colleagues',
    role: 'reviewer',
    answer: z.object({ colleagues: z.array(z.object({ id: z.string(), name: z.string(), role: z.enum(roles) })) }),
  },
} as const satisfies Record<string, ConsoleOperation>

export interface Colleague {
  readonly id: string
  readonly name: string
}
