import type { z } from 'zod'
import { formatInstant } from '../../../shared/instant.ts'
import type { Agreement, verdictsBody } from '../../contract/console/review.ts'
import { json } from '../../reply.ts'
import type { ConsoleRoute } from '../console-route.ts'
import { ofConversation } from './of-conversation.ts'
import { reviewRefusal } from './review-refusal.ts'
import { toVerdict } from './to-review.ts'

export const giveVerdicts: ConsoleRoute<z.output<typeof verdictsBody>> = async (deps, call) => {
  const verdicts = await deps.review.giveVerdicts(ofConversation(call), call.body.verdicts)
  return verdicts.ok ? json(200, { verdicts: verdicts.value.map(toVerdict) }) : reviewRefusal(verdicts.error)
}

export const agreement: ConsoleRoute<unknown, { readonly from?: string | undefined; readonly to?: string | undefined }> = async (
  deps,
  { tenant, query },
) => {
  const found = await deps.review.getAgreement(tenant.id, { from: instant(query.from), to: instant(query.to) })
  const members = await deps.staff.findMembers(tenant.id, [...new Set(found.reviewers.flatMap(({ a, b }) => [a, b]))])
  const names = new Map(members.map(({ id, name }) => [id, name]))
  const named = (id: string) => ({ id, name: names.get(id) ?? '' })
  const answer: Agreement = {
    overall: found.overall,
    criteria: [...found.criteria],
    reviewers: found.reviewers.map(({ a, b, ...figures }) => ({ a: named(a), b: named(b), ...figures })),
    disagreements: found.disagreements.map(({ verdicts, at, ...one }) => ({
      ...one,
      verdicts: verdicts.map(toVerdict),
      at: formatInstant(at),
    })),
  }
  return json(200, answer)
}

// The contract has seen that it is one.
function instant(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Date.parse(text)
}
