import type { ProviderFault } from '../../evals/wire/provider.ts'
import type { Fault, FaultName } from './fault.ts'

const endless = 1_000_000_000

/** The language model refuses, breaks, says nothing or says what is not so. */
export const modelFaults: readonly Fault[] = [
  provider('model-429', '429', 'the model answers 429'),
  provider('model-500', '500', 'the model answers 500'),
  provider('model-hang', 'hang', 'the model says nothing'),
  {
    name: 'model-lie',
    is: 'the model claims bookings and books without a yes',
    lasts: 'short',
    felt: 'model',
    budgetMs: 30_000,
    strike: async ({ model }) => {
      model.lie(true)
      return async () => model.lie(false)
    },
  },
]

function provider(name: FaultName, fault: ProviderFault, is: string): Fault {
  return {
    name,
    is,
    lasts: 'short',
    felt: 'model',
    budgetMs: 30_000,
    strike: async ({ model }) => {
      model.provider.fail(fault, endless)
      return async () => model.provider.fail(fault, 0)
    },
  }
}
