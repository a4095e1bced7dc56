import { z } from 'zod'
import { instant } from '../fields.ts'
import { listShape } from './conversations.ts'
import { makeTest } from './made-test.ts'
import type { ConsoleOperation } from './operation.ts'
import { commentShape, flagShape, reviewStatus, verdict, verdictShape } from './review-shapes.ts'

// What staff make of a conversation: flags, who looks at it, comments, verdicts, and tests made of it.

const id = z.uuid('is not an id')
const line = z.string().trim().min(1).max(200)
const note = z.string().trim().min(1).max(4_000)

export const flagBody = z.strictObject({ reason: line, note: note.optional(), turnId: id.optional() })
export const settleBody = z.strictObject({ settled: z.boolean() })
/** What is left out stays as it is. */
export const reviewBody = z.strictObject({ assigneeId: id.nullable().optional(), status: reviewStatus.exclude(['none']).optional() })
export const commentBody = z.strictObject({ text: note, turnId: id.optional(), mentions: z.array(id).max(20).default([]) })
export const verdictsBody = z.strictObject({
  verdicts: z
    .array(z.strictObject({ criterion: z.string().min(1).max(40), verdict: verdict.nullable() }))
    .min(1)
    .max(20),
})

/** A work list. `flagged`: with open flags; `sampled`: of the sample and not judged by me yet; `mine`: assigned to me and not done. */
export const queueQuery = z.strictObject({
  of: z.enum(['flagged', 'sampled', 'mine']).default('flagged'),
  cursor: z.string().max(200).optional(),
  limit: z
    .string()
    .regex(/^[1-9]\d{0,2}$/, 'is not a whole number from 1 to 999')
    .optional(),
})

export const queueCountsShape = z.object({
  flagged: z.number().int(),
  sampled: z.number().int(),
  mine: z.number().int(),
  mentions: z.number().int().describe('of me, not seen yet'),
  /** Counting stops there: "100 or more". */
  most: z.number().int(),
})

export const mentionsShape = z.object({
  mentions: z.array(commentShape.extend({ conversationId: z.string(), authorName: z.string(), seen: z.boolean() })),
  next: z.string().nullable(),
})

/** `sampleRate`: of a hundred conversations so many are reviewed whatever happened in them. The same are in it for as long as the rate stays. */
export const settingsShape = z.strictObject({
  sampleRate: z.number().min(0).max(100),
  slowTurnSeconds: z.number().int().min(1).max(600),
  criteria: z
    .array(z.strictObject({ id: z.string().regex(/^[a-z0-9_-]{1,40}$/, 'is not a short name such as "tone"'), name: line }))
    .max(20)
    .refine((all) => new Set(all.map((one) => one.id)).size === all.length, 'has an id twice'),
})

export const agreementQuery = z.strictObject({
  from: z.iso.datetime({ offset: true }).optional().describe('verdicts given at or after'),
  to: z.iso.datetime({ offset: true }).optional(),
})

/** Where two judged the same conversation by the same criterion. `kappa`: Cohen's; null when chance alone explains everything or nothing. */
const agreement = {
  pairs: z.number().int().describe('how often two judged the same'),
  agreed: z.number().int(),
  percent: z.number().nullable(),
  kappa: z.number().nullable(),
}
export const agreementShape = z.object({
  overall: z.object(agreement),
  criteria: z.array(
    z.object({ criterion: z.string(), ...agreement, good: z.number().int(), bad: z.number().int(), unsure: z.number().int() }),
  ),
  reviewers: z.array(
    z.object({ a: z.object({ id: z.string(), name: z.string() }), b: z.object({ id: z.string(), name: z.string() }), ...agreement }),
  ),
  /** Judged differently, newest first: what to talk about. */
  disagreements: z.array(z.object({ conversationId: z.string(), criterion: z.string(), verdicts: z.array(verdictShape), at: instant })),
})

const path = '/conversations/{conversation}'

export const reviewOperations = {
  raiseFlag: { method: 'post', path: `${path}/flags`, role: 'reviewer', body: flagBody, answer: flagShape },
  settleFlag: { method: 'put', path: `${path}/flags/{flag}`, role: 'reviewer', body: settleBody, answer: flagShape },
  setReview: {
    method: 'put',
    path: `${path}/review`,
    role: 'reviewer',
    body: reviewBody,
    answer: z.object({ assigneeId: z.string().nullable(), reviewStatus }),
  },
  addComment: { method: 'post', path: `${path}/comments`, role: 'reviewer', body: commentBody, answer: commentShape },
  removeComment: { method: 'delete', path: `${path}/comments/{comment}`, role: 'reviewer' },
  giveVerdicts: {
    method: 'put',
    path: `${path}/verdicts`,
    role: 'reviewer',
    body: verdictsBody,
    answer: z.object({ verdicts: z.array(verdictShape) }),
  },
  makeTest,
  reviewQueue: { method: 'get', path: '/review/queue', role: 'reviewer', query: queueQuery, answer: listShape },
  queueCounts: { method: 'get', path: '/review/counts', role: 'reviewer', answer: queueCountsShape },
  listMentions: {
    method: 'get',
    path: '/review/mentions',
    role: 'reviewer',
    query: z.strictObject({ cursor: z.string().max(200).optional() }),
    answer: mentionsShape,
  },
  seeMentions: { method: 'post', path: '/review/mentions/seen', role: 'reviewer', unaudited: true },
  getReviewSettings: { method: 'get', path: '/review/settings', role: 'reviewer', answer: settingsShape },
  setReviewSettings: { method: 'put', path: '/review/settings', role: 'manager', body: settingsShape, answer: settingsShape },
  agreement: { method: 'get', path: '/review/agreement', role: 'reviewer', query: agreementQuery, answer: agreementShape },
} as const satisfies Record<string, ConsoleOperation>

export type QueueName = z.infer<typeof queueQuery>['of']
export type ReviewSettings = z.output<typeof settingsShape>
export type Agreement = z.output<typeof agreementShape>
export type Mention = z.output<typeof mentionsShape>['mentions'][number]
