import { z } from 'zod'
import { slotShape } from '../../tools/card.ts'

/** Every code a problem can carry: the core's refusals, then those of the edge itself. */
export const problemCodes = [
  'slot_taken',
  'slot_expired',
  'hold_expired',
  'hold_not_found',
  'booking_not_found',
  'booking_cancelled',
  'too_soon',
  'too_far',
  'outside_hours',
  'over_capacity',
  'limit_reached',
  'too_late_to_cancel',
  'too_late_to_reschedule',
  'consent_required',
  'service_not_found',
  'resource_not_found',
  'invalid_input',
  'tenant_not_found',
  'conversation_not_found',
  'conversation_busy',
  'conversation_taken',
  'lease_lost',
  'proposal_not_found',
  'idempotency_key_reused',
  'idempotency_key_in_use',
  'rate_limited',
  'challenge_required',
  'body_too_large',
  'unsupported_media_type',
  'signed_out',
  'sign_in_failed',
  'code_required',
  'code_wrong',
  'password_wrong',
  'role_missing',
  'request_forged',
  'link_invalid',
  'member_exists',
  'member_not_found',
  'last_owner',
  'login_unusable',
  'customer_has_upcoming',
  'booking_changed',
  'not_begun',
  'catalogue_invalid',
  'catalogue_changed',
  'catalogue_part_not_found',
  'resource_in_use',
  'bookings_outside',
  'prices_held',
  'version_not_found',
  'key_not_found',
  'key_required',
  'scope_missing',
  'webhook_not_found',
  'delivery_waiting',
  'not_found',
  'method_not_allowed',
  'shutting_down',
  'unavailable',
  'fault',
] as const

export type ProblemCode = (typeof problemCodes)[number]

/** RFC 9457. `retryAfter` in seconds. */
export const problemShape = z.object({
  type: z.string().describe('where the problem is explained, relative to this server'),
  title: z.string(),
  status: z.number().int(),
  detail: z.string().describe('a sentence for a person'),
  code: z.enum(problemCodes),
  alternatives: z.array(slotShape).optional().describe('nearest first, then spread over the following days'),
  retryAfter: z.number().int().optional().describe('seconds'),
  limit: z.string().optional().describe('which budget is used up: address, conversation, tenant …; /docs#rate_limited'),
  challenge: z
    .object({ kind: z.string(), challenge: z.string(), difficulty: z.number().int(), expiresAt: z.string() })
    .optional()
    .describe('what to solve: /docs#challenge_required says how'),
  fieldErrors: z.record(z.string(), z.string()).optional().describe('what is wrong, by field'),
  about: z.record(z.string(), z.unknown()).optional().describe('what else there is to know of it; only in the staff console'),
})

export type Problem = z.infer<typeof problemShape>
