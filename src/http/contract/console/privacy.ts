import { z } from 'zod'
import type { ConsoleOperation } from './operation.ts'

const days = z.int().min(1).max(3650).nullable()

export const privacySettingsShape = z.object({
  maskContact: z.boolean().describe('mail addresses and phone numbers are not kept as they were written in conversations'),
  conversationDays: days.describe('days after its last word until a conversation is forgotten; null: never'),
  customerDays: days.describe('days after the end of what was booked until it is forgotten whose it was; null: never'),
})

const whose = z.strictObject({ contact: z.string().trim().min(3).max(254).describe('a mail address, or a telephone number') })

export const privacyOperations = {
  getPrivacySettings: { method: 'get', path: '/privacy', role: 'manager', answer: privacySettingsShape },
  setPrivacySettings: {
    method: 'put',
    path: '/privacy',
    role: 'owner',
    body: z.strictObject(privacySettingsShape.shape),
    answer: privacySettingsShape,
  },
  // Asked with a body: an address in a URL would stay in every log between here and there.
  findCustomerData: {
    method: 'post',
    path: '/privacy/find',
    role: 'manager',
    body: whose,
    answer: z.object({
      bookings: z.int(),
      conversations: z.int(),
      upcoming: z.array(z.object({ reference: z.string(), local: z.string(), service: z.string() })),
    }),
  },
  /** Everything that is kept of them, as one JSON file (GDPR Articles 15 and 20). */
  exportCustomerData: { method: 'post', path: '/privacy/export', role: 'manager', body: whose, also: 'application/json' },
  eraseCustomerData: {
    method: 'post',
    path: '/privacy/erase',
    role: 'owner',
    body: z.strictObject({ ...whose.shape, cancelUpcoming: z.boolean().default(false) }),
    answer: z.object({
      cancelled: z.int(),
      bookings: z.int().describe('left as tombstones'),
      conversations: z.int(),
      scrubbed: z.int().describe('conversations shared with others: only what names this person was taken out'),
      busy: z.int().describe('conversations in which a turn runs: erase again in a minute'),
      mails: z.int().describe('mails in the outbox of this machine'),
    }),
  },
} as const satisfies Record<string, ConsoleOperation>
