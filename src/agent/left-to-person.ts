import type { Card } from '../tools/card.ts'
import type { AgentDeps } from './create-agent.ts'
import { learnCustomer } from './customer-learning.ts'
import { spokenLocales, toldLanguage } from './customer-language.ts'
import { customerTexts } from './history.ts'
import type { RunningTurn, TurnRequest } from './index.ts'
import { sentencesOf } from './sentences/sentences.ts'
import type { TurnStream } from './turn-stream.ts'

export interface KeptMessage {
  readonly request: TurnRequest
  readonly turnId: string
  readonly seq: number
  readonly stream: TurnStream
}

/**
 * What a customer writes while a person has the conversation is kept for that person, and nothing answers. Who they are is learnt from it
 * as ever, so that what the person holds for them has their name on it.
 */
export async function leftToPerson(deps: AgentDeps, { request, turnId, seq, stream }: KeptMessage): Promise<RunningTurn> {
  const { tenantId, id } = request.conversation
  const transcript = await deps.transcripts.getTranscript(tenantId, id)
  const before = { ...transcript, messages: transcript.messages.filter((message) => message.seq < seq) }
  const locale = spokenLocales(request.conversation.locale, customerTexts(transcript), toldLanguage(transcript)).at(-1)
  const learnt = learnCustomer(request, before, locale ?? request.conversation.locale)
  if (learnt.changed) await deps.transcripts.updateCustomer(tenantId, id, learnt.customer)
  const notice = personAnswers(request)
  stream.write({ type: 'start', messageId: turnId })
  stream.write({ type: 'start-step' })
  stream.write({ type: 'data-notice', data: notice, transient: true })
  stream.write({ type: 'finish-step' })
  stream.write({ type: 'finish' })
  stream.end()
  return { stream: stream.open(), result: Promise.resolve({ turnId, text: '', cards: [notice] }) }
}

/** For whoever reads the answer and not the page: why there are no words in it. */
export function personAnswers({ tenant, conversation }: TurnRequest): Card {
  return { type: 'notice', code: 'person_answers', text: sentencesOf(conversation.locale).personAnswers(tenant.name) }
}
