import type { ToldLanguage } from './customer-language.ts'
import type { LanguageModelV4 } from '@ai-sdk/provider'
import { createOpenAI } from '@ai-sdk/openai'
import { createOpenAICompatible } from '@ai-sdk/openai-compatible'
import type { Tenant } from '../booking/index.ts'
import type { Clock } from '../shared/clock.ts'
import type { Log } from '../shared/logger.ts'
import type { Metrics } from '../shared/metrics.ts'
import type { SessionCustomer } from '../tools/define-tool.ts'
import { createFallbackModel, type ModelLink } from './fallback-model.ts'
import { createRulesModel } from './rules-model/create-rules-model.ts'
import type { Interpret } from './rules-model/rules-model-deps.ts'

export interface ModelSettings {
  /** `rules`, `openai:ID`, or several separated by commas: the next is tried when one fails before it has said anything. */
  readonly model: string
  readonly openaiApiKey?: string | undefined
  /** An OpenAI-compatible server: Chat Completions, and no key needed. */
  readonly openaiBaseUrl?: string | undefined
}

export interface ModelDeps {
  readonly clock: Clock
  readonly log: Log
  readonly metrics?: Metrics
  /** `when/`'s, for the rules model. */
  readonly interpret: Interpret
  /** A model that has said nothing by then is given up for the next; 20 s unless told. */
  readonly firstWordMs?: number
  /** Where OpenAI's own API is: for tests, which have a provider on their own machine. */
  readonly openaiUrl?: string
}

/** What a model may know of the turn it is made for. */
export interface ModelTurn {
  readonly tenant: Tenant
  /** Instead of everybody's: a replayed turn's. */
  readonly clock?: Clock | undefined
  readonly session: {
    readonly locale: string
    /** The conversation's own locale, where the customer went on in another language. */
    readonly openedIn?: string | undefined
    /** The customer chose `openedIn` on the page on the way. */
    readonly told?: ToldLanguage | undefined
    readonly timeZone: string
    readonly customer: SessionCustomer
    readonly isPersonAsked?: boolean | undefined
  }
}

export interface TurnModel {
  readonly model: LanguageModelV4
  /** The one that answered last, as MODEL names it. */
  readonly used: () => string
}

export interface Models {
  /** As MODEL says. */
  readonly name: string
  readonly forTurn: (turn: ModelTurn) => TurnModel
  /** Answers instead when the budget is used up, at no cost. Absent: nothing of `name` costs anything. */
  readonly forFree?: (turn: ModelTurn) => TurnModel
}

/** Throws, naming the remedy, when MODEL names what cannot be. */
export function createModels(settings: ModelSettings, deps: ModelDeps): Models {
  const makers = settings.model
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .map((name) => ({ name, make: makerOf(name, settings, deps) }))
  if (makers.length === 0) throw new Error('MODEL is empty: set it to rules, openai:ID, or a comma list of them.')
  const chain = (chosen: typeof makers) => (turn: ModelTurn) => {
    const [first, ...others] = chosen
    // Nothing can be asked instead of the rules model, which answers at once.
    if (first?.name === RULES && others.length === 0) return { model: first.make(turn), used: () => RULES }
    return createFallbackModel(
      chosen.map(({ name, make }): ModelLink => ({ name, model: make(turn) })),
      { log: deps.log, metrics: deps.metrics, ...(deps.firstWordMs === undefined ? {} : { firstWordMs: deps.firstWordMs }) },
    )
  }
  const forFree = chain([{ name: RULES, make: makerOf(RULES, settings, deps) }])
  return {
    name: makers.map(({ name }) => name).join(','),
    forTurn: chain(makers),
    ...(makers.every(({ name }) => name === RULES) ? {} : { forFree }),
  }
}

/** The one that nobody charges for. */
export const RULES = 'rules'

type MakeModel = (turn: ModelTurn) => LanguageModelV4

function makerOf(name: string, settings: ModelSettings, deps: ModelDeps): MakeModel {
  if (name === RULES)
    return ({ tenant, session, clock = deps.clock }) => createRulesModel({ tenant, session, clock, interpret: deps.interpret })
  const id = name.startsWith('openai:') ? name.slice('openai:'.length) : ''
  if (id === '') throw new Error(`MODEL names "${name}", which is none: use rules, openai:ID, or a comma list of them.`)
  const model = openaiModel(id, settings, deps.openaiUrl)
  return () => model
}

function openaiModel(id: string, { openaiApiKey, openaiBaseUrl }: ModelSettings, openaiUrl: string | undefined): LanguageModelV4 {
  const key = openaiApiKey === undefined || openaiApiKey === '' ? {} : { apiKey: openaiApiKey }
  if (openaiBaseUrl !== undefined && openaiBaseUrl !== '') {
    return createOpenAICompatible({ name: 'openai', baseURL: openaiBaseUrl, includeUsage: true, ...key }).chatModel(id)
  }
  if (key.apiKey === undefined) throw new Error(`MODEL openai:${id} needs OPENAI_API_KEY, or OPENAI_BASE_URL for a compatible server.`)
  return createOpenAI({ ...key, ...(openaiUrl === undefined ? {} : { baseURL: openaiUrl }) }).responses(id)
}
