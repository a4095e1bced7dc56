import { z } from 'zod'
import { instant } from '../fields.ts'
import type { ConsoleOperation } from './operation.ts'

export const auditLineShape = z.object({
  id: z.string(),
  at: instant,
  /** Null: nobody was signed in. */
  member: z.object({ id: z.string(), name: z.string() }).nullable(),
  operation: z.string(),
  /** The id of what it was done to. */
  subject: z.string().nullable(),
  /** The HTTP status that was answered. */
  status: z.number(),
  /** A hash: the same for the same network. */
  address: z.string(),
  detail: z.record(z.string(), z.unknown()),
})
export type AuditLine = z.infer<typeof auditLineShape>

const words = z.string().regex(/^\P{Cc}*$/u, 'has control characters')
const moment = z.iso.datetime({ offset: true, error: 'is not an instant such as "2026-11-24T09:00:00Z"' })

export const auditOperations = {
  /** Newest first. */
  listAudit: {
    method: 'get',
    path: '/audit',
    role: 'manager',
    query: z.object({
      member: z.uuid('is not an id').optional(),
      operation: words.max(100).optional(),
      subject: words.max(200).optional(),
      from: moment.optional(),
      to: moment.optional(),
      /** `next` of the page before. */
      cursor: z
        .string()
        .regex(/^\d{1,18}$/, 'is not a cursor of this list')
        .optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    answer: z.object({ lines: z.array(auditLineShape), next: z.string().nullable() }),
  },
  /** What there is to filter by. */
  listAuditOperations: { method: 'get', path: '/audit/operations', role: 'manager', answer: z.object({ operations: z.array(z.string()) }) },
} as const satisfies Record<string, ConsoleOperation>
