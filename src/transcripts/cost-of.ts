import type { StepTiming } from './model.ts'

/** US dollars for a million tokens, which is millionths of a dollar for one: into the model, and out of it. */
export type ModelPrices = ReadonlyMap<string, readonly [input: number, output: number]>

/** The one that nobody charges for. */
const FREE = 'rules'

/** Millionths of a US dollar; null when a model's price or its tokens are not known. Fixed when the turn ends: prices change. */
export function costOf(steps: readonly StepTiming[], prices: ModelPrices = new Map()): number | null {
  const costs = steps.map(({ model, inputTokens, outputTokens }) => {
    if (model === FREE) return 0
    const price = prices.get(model)
    return price === undefined || inputTokens === null || outputTokens === null ? null : inputTokens * price[0] + outputTokens * price[1]
  })
  const known = costs.filter((cost) => cost !== null)
  return known.length < costs.length ? null : Math.round(known.reduce((sum, cost) => sum + cost, 0))
}
