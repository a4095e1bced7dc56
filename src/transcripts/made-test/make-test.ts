import { ok, refuse, type Result } from '../../shared/result.ts'
import { isUuid } from '../../shared/ids.ts'
import type { TranscriptsDeps } from '../create-transcripts.ts'
import { getDetail } from '../review/get-detail.ts'
import type { TranscriptDetail } from '../review/model.ts'
import type { ReviewRefusal } from '../review.ts'
import { readBusy } from './busy-times.ts'
import { dialogueOf } from './dialogue.ts'
import { endOf } from './end-state.ts'
import { createInventions } from './inventions.ts'
import type { MadeTest, MakeTest } from './made-test.ts'
import { knownPersons } from './known-persons.ts'
import { writeScenario } from './write-scenario.ts'

/**
 * A conversation as a scenario of the evals: its clock, the catalogue and the times that were taken as it saw them, and what the
 * customer did, with invented persons in the place of the real ones. Reads only.
 */
export async function makeTest(deps: TranscriptsDeps, tenantId: number, input: MakeTest): Promise<Result<MadeTest, ReviewRefusal>> {
  const whole = isUuid(input.conversationId) ? await getDetail(deps, tenantId, input.conversationId) : undefined
  if (whole === undefined) return refuse({ code: 'conversation_not_found' })
  const detail = upTo(whole, input.turnId)
  const first = detail?.turns[0]
  const last = detail?.turns.at(-1)
  if (detail === undefined || first === undefined || last === undefined) return refuse({ code: 'turn_not_found' })
  const span = { from: first.startedAt, to: last.finishedAt ?? last.startedAt }
  const of = { tenantId, conversationId: input.conversationId }
  const persons = await knownPersons(deps, of, detail)
  const inventions = createInventions({ persons, catalogue: input.catalogue })
  const busy = await readBusy(deps, { ...of, ...span, references: persons.otherReferences })
  const turns = dialogueOf(detail, inventions, input)
  const end = input.end ? await endOf(deps, { ...of, at: span.to, detail, inventions }) : undefined
  const content = writeScenario({
    about: inventions.instead(input.about),
    clock: span.from,
    timeZone: detail.timeZone,
    locale: detail.languages[0] ?? detail.summary.locale,
    turns,
    end,
    catalogue: input.catalogue,
    busy: busy.map((one) => ({ ...one, ...inventions.ofBooking(one.reference) })),
  })
  return ok({ path: `evals/scenarios/made/${input.name}.json`, content, invented: inventions.used() })
}

/** Undefined when there is no such turn in it. */
function upTo(detail: TranscriptDetail, turnId: string): TranscriptDetail | undefined {
  const place = detail.turns.findIndex(({ id }) => id === turnId)
  if (place < 0) return undefined
  const turns = detail.turns.slice(0, place + 1)
  const ids = new Set(turns.map(({ id }) => id))
  const messages = detail.messages.filter((message) => ids.has(message.turnId))
  const end = turns.at(-1)?.finishedAt ?? Number.POSITIVE_INFINITY
  return {
    ...detail,
    turns,
    messages,
    toolCalls: detail.toolCalls.filter((call) => ids.has(call.turnId)),
    bookings: detail.bookings.filter(({ at }) => at <= end),
    consents: detail.consents.filter(({ at }) => at <= end),
    handoffs: detail.handoffs.filter(({ at }) => at <= end),
  }
}
