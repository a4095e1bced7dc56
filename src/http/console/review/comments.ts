import type { z } from 'zod'
import { formatInstant } from '../../../shared/instant.ts'
import type { commentBody } from '../../contract/console/review.ts'
import { empty, json } from '../../reply.ts'
import type { ConsoleRoute } from '../console-route.ts'
import { ofConversation } from './of-conversation.ts'
import { reviewRefusal } from './review-refusal.ts'
import { toComment } from './to-review.ts'

export const addComment: ConsoleRoute<z.output<typeof commentBody>> = async (deps, call) => {
  const comment = await deps.review.addComment(ofConversation(call), call.body)
  return comment.ok ? json(200, toComment(comment.value)) : reviewRefusal(comment.error)
}

export const removeComment: ConsoleRoute = async (deps, call) => {
  const removed = await deps.review.removeComment(ofConversation(call), call.param('comment'))
  return removed.ok ? empty(204) : reviewRefusal(removed.error)
}

export const listMentions: ConsoleRoute<unknown, { readonly cursor?: string | undefined }> = async (deps, { tenant, staff, query }) => {
  const { mentions, next } = await deps.review.listMentions(tenant.id, staff.id, query.cursor)
  const authors = await deps.staff.findMembers(tenant.id, [...new Set(mentions.map(({ authorId }) => authorId))])
  const names = new Map(authors.map(({ id, name }) => [id, name]))
  return json(200, {
    mentions: mentions.map(({ at, mentions: named, tenantId: _t, memberId: _m, ...mention }) => ({
      ...mention,
      mentions: [...named],
      authorName: names.get(mention.authorId) ?? '',
      at: formatInstant(at),
    })),
    next,
  })
}

export const seeMentions: ConsoleRoute = async (deps, { tenant, staff }) => {
  await deps.review.seeMentions(tenant.id, staff.id)
  return empty(204)
}
