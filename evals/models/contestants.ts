import type { Models } from '../../src/agent/index.ts'
import type { MovableClock } from '../clock.ts'
import type { Fault, Scenario } from '../scenario.ts'
import type { Lie } from '../support/grade-claims.ts'

/** Who plays in one trial. */
export interface Entry {
  /** As MODEL names it. */
  readonly model: string
  /** Instead of what `model` names. */
  readonly models?: (clock: MovableClock) => Models
  /** What it is known to make up. */
  readonly lies?: readonly Lie[]
  /** Instead of the scenario's own. */
  readonly customer?: Scenario
  readonly fail?: (fault: Fault, times: number) => void
  readonly close?: () => Promise<void>
}

export interface Contestant {
  readonly name: string
  readonly isFor: (scenario: Scenario) => boolean
  /** Nobody can foresee what it says: the customer makes do, and the gates alone count. */
  readonly isLenient: boolean
  readonly enter: (scenario: Scenario, trial: number) => Promise<Entry>
}

/** Those a `--model` means: one, or a family. None for a name that means nothing. */
export function contestantsOf(model: string): readonly Contestant[] {
  return [plain(model)]
}

function plain(model: string): Contestant {
  const family = model.split(/[:/]/)[0] ?? model
  return {
    name: model,
    isFor: ({ models, provider }) => provider === undefined && (models === undefined || models.includes(family)),
    isLenient: false,
    enter: () => Promise.resolve({ model }),
  }
}
