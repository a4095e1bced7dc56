import type { Clock } from '../shared/clock.ts'
import type { Log } from '../shared/logger.ts'
import type { Spending, Transcripts } from '../transcripts/index.ts'
import type { ModelTurn, Models, TurnModel } from './models.ts'

/**
 * What models that cost money may use up: tokens (in and out) and tool calls, per conversation and, over the last 24 hours, per
 * business. Looked at before each turn, so that a turn under way may go over by what one turn can use.
 */
export interface Budget {
  readonly conversationTokens: number
  readonly conversationToolCalls: number
  readonly tenantTokens: number
  readonly tenantToolCalls: number
}

/** A booking takes some 40,000 tokens and ten calls: room for a long talk, not for a machine that never stops talking. */
export const defaultBudget: Budget = {
  conversationTokens: 400_000,
  conversationToolCalls: 200,
  tenantTokens: 20_000_000,
  tenantToolCalls: 20_000,
}

export interface BudgetDeps {
  readonly transcripts: Pick<Transcripts, 'getSpending'>
  readonly models: Models
  readonly clock: Clock
  readonly log: Log
  readonly budget: Budget
}

const DAY_MS = 86_400_000

/** The model of a turn. Over the budget it is the rules model: the customer can still book, and it costs nothing. */
export async function modelWithinBudget(deps: BudgetDeps, conversationId: string, turn: ModelTurn): Promise<TurnModel> {
  const { models, clock, budget, log } = deps
  if (models.forFree === undefined) return models.forTurn(turn)
  const spending = await deps.transcripts.getSpending({ tenantId: turn.tenant.id, conversationId, since: clock.now() - DAY_MS })
  const over = whatIsUsedUp(spending, budget)
  if (over === undefined) return models.forTurn(turn)
  log.warn(
    { tenant: turn.tenant.id, conversation: conversationId, budget: over },
    'the budget for models is used up: the rules model answers',
  )
  return models.forFree(turn)
}

function whatIsUsedUp({ conversation, tenant }: Spending, budget: Budget): keyof Budget | undefined {
  if (conversation.tokens >= budget.conversationTokens) return 'conversationTokens'
  if (conversation.toolCalls >= budget.conversationToolCalls) return 'conversationToolCalls'
  if (tenant.tokens >= budget.tenantTokens) return 'tenantTokens'
  return tenant.toolCalls >= budget.tenantToolCalls ? 'tenantToolCalls' : undefined
}
