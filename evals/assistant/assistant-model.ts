import type { LanguageModelV4, LanguageModelV4CallOptions, LanguageModelV4Content, LanguageModelV4Prompt } from '@ai-sdk/provider'
import { createModels, extractCustomerDetails, spokenLocales } from '../../src/agent/index.ts'
import type { Tenant } from '../../src/booking/index.ts'
import type { Clock } from '../../src/shared/clock.ts'
import { noLog } from '../../src/shared/logger.ts'
import { interpret } from '../../src/when/index.ts'
import { BY_CODE, isByCode, moveAfter, moveBefore, type Move } from './own-moves.ts'
import { jsonOf, readTalk, type TalkTurn } from './read-talk.ts'

export interface Customer {
  readonly name?: string | undefined
  readonly email?: string | undefined
  readonly phone?: string | undefined
}

export interface AssistantKnows {
  readonly business: Tenant
  readonly clock: Clock
  readonly locale: string
  readonly timeZone: string
  /** What the person's account with their assistant says. */
  readonly account: Customer
}

/**
 * The rules model as somebody else's: it sees the prompt and what tools and resources told, and nothing of ours. What our chat's server does
 * for it (own-moves.ts), and reading name and address from the person's words, is this model's own.
 */
export function assistantModel(knows: AssistantKnows): LanguageModelV4 {
  const rules = createModels({ model: 'rules' }, { clock: knows.clock, log: noLog, interpret })
  const generate = async (options: LanguageModelV4CallOptions) => {
    const talk = readTalk(options.prompt)
    const said = talk.map((turn) => turn.said)
    const locales = spokenLocales(knows.locale, said)
    const customer = customerIn(talk, locales, knows)
    const session = { locale: locales.at(-1) ?? knows.locale, openedIn: knows.locale, timeZone: knows.timeZone, customer }
    const think = (business: Tenant) => rules.forTurn({ tenant: business, session }).model
    const brain = think(withAnswers(knows.business, (question) => answerTo(question, talk)))
    const before = moveBefore(talk)
    if (before !== undefined) return called(before, customer, isByCode(talk, before) ? BY_CODE : '')
    const answer = await brain.doGenerate({ ...options, prompt: asJson(options.prompt) })
    const [first] = answer.content
    if (first?.type === 'tool-call' && first.toolName === 'getPolicies') {
      const marked = think(withAnswers(knows.business, (question) => `${MARK}${question}${MARK}`))
      const words = await marked.doGenerate({ ...options, prompt: asJson(options.prompt), toolChoice: { type: 'none' } })
      return { ...answer, content: [inOwnWords(first, words.content)] }
    }
    if (first?.type === 'tool-call') return { ...answer, content: [withCustomer(first, customer)] }
    const after = moveAfter(talk, customer)
    return after === undefined ? answer : called(after, customer)
  }
  return {
    specificationVersion: 'v4',
    provider: 'evals',
    modelId: 'assistant',
    supportedUrls: {},
    doGenerate: generate,
    doStream: () => Promise.reject(new Error('only whole answers')),
  }
}

type Called = Extract<LanguageModelV4Content, { type: 'tool-call' }>
type Generated = Awaited<ReturnType<LanguageModelV4['doGenerate']>>

function called({ tool, input }: Move, customer: Customer, kind = ''): Generated {
  const call: Called = { type: 'tool-call', toolCallId: `${kind}${crypto.randomUUID()}`, toolName: tool, input: JSON.stringify(input) }
  const none = { total: 0, noCache: 0, cacheRead: 0, cacheWrite: 0 }
  return {
    content: [withCustomer(call, customer)],
    finishReason: { unified: 'tool-calls', raw: undefined },
    usage: { inputTokens: none, outputTokens: { total: 0, text: 0, reasoning: 0 } },
    warnings: [],
  }
}

// Where the schema has room for whom it is for.
function withCustomer(call: Called, customer: Customer): Called {
  if ((call.toolName !== 'holdSlot' && call.toolName !== 'confirmBooking') || Object.keys(customer).length === 0) return call
  return { ...call, input: JSON.stringify({ ...(JSON.parse(call.input) as object), customer }) }
}

/** Name, mail and phone as the person's own messages tell them. */
function customerIn(talk: readonly TalkTurn[], locales: readonly string[], { account, business }: AssistantKnows): Customer {
  const notNames = [
    ...business.services.flatMap(({ name, keywords }) => [name, ...keywords]),
    ...[...business.resources.values()].map(({ name }) => name),
  ]
  return talk.reduce((known, { said, heard }, at) => {
    const isAsked = known.name === undefined && (ASKS_NAME.test(heard) || talk.slice(0, at).some(lacksName))
    return { ...known, ...extractCustomerDetails(said, known, { name: isAsked, notNames, locale: locales[at] }) }
  }, account)
}

const ASKS_NAME = /(?<!\p{L})(?:name|naam|nom|nombre|nome)(?!\p{L})|お名前/iu

function lacksName({ calls }: TalkTurn): boolean {
  return calls.some(({ output: { missing } }) => Array.isArray(missing) && missing.includes('name'))
}

function withAnswers(business: Tenant, answerOf: (question: string) => string): Tenant {
  return { ...business, questions: business.questions.map((one) => ({ ...one, answer: answerOf(one.question) })) }
}

/** As getPolicies told it. */
function answerTo(question: string, talk: readonly TalkTurn[]): string {
  const told = talk.flatMap(({ calls }) => calls).flatMap(({ output: { answers } }) => (Array.isArray(answers) ? answers : []))
  return told.findLast((one): one is { answer: string } => one?.question === question && typeof one?.answer === 'string')?.answer ?? ''
}

const MARK = '\u2063'

// Whatever language the person asked in, the business is asked in its own, as any language model would.
function inOwnWords(call: Called, content: readonly LanguageModelV4Content[]): Called {
  const text = content.map((part) => (part.type === 'text' ? part.text : '')).join('')
  const asked = text.split(MARK).filter((_, index) => index % 2 === 1)
  return asked.length === 0 ? call : { ...call, input: JSON.stringify({ topic: asked.join(' ').slice(0, 300) }) }
}

function asJson(prompt: LanguageModelV4Prompt): LanguageModelV4Prompt {
  return prompt.map((message) => {
    if (message.role === 'assistant') return { ...message, content: message.content.map(renamed) }
    if (message.role !== 'tool') return message
    const content = message.content.map((part) =>
      part.type !== 'tool-result' ? part : renamed({ ...part, output: { type: 'json' as const, value: jsonOf(part.output) as never } }),
    )
    return { ...message, content }
  })
}

// To the rules model what goes on after a code is the check of the code.
function renamed<T extends { readonly type: string }>(part: T): T {
  return 'toolCallId' in part && String(part.toolCallId).startsWith(BY_CODE) ? { ...part, toolName: 'checkBookingCode' } : part
}
