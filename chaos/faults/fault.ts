import type { Stage } from '../stage/stage.ts'

export const faultNames = [
  'app-kill',
  'app-term',
  'pg-crash',
  'backend-kill',
  'drop-commit',
  'redis-kill',
  'redis-slow',
  'redis-flush',
  'smtp-down',
  'smtp-slow',
  'webhook-down',
  'webhook-failing',
  'model-429',
  'model-500',
  'model-hang',
  'model-lie',
  'clock-ahead',
  'clock-behind',
] as const
export type FaultName = (typeof faultNames)[number]

/** Throws, naming what there is, for a name that is none. */
export function readFaultName(text: string): FaultName {
  const found = faultNames.find((name) => name === text.trim())
  if (found === undefined) throw new Error(`There is no fault "${text}": use ${faultNames.join(', ')}.`)
  return found
}

export interface Fault {
  readonly name: FaultName
  readonly is: string
  /** Breaks it. Answers how to mend it, if somebody has to; what nobody mends heals by itself from the start. */
  readonly strike: (stage: Stage) => Promise<(() => Promise<void>) | undefined>
  /** For so long, where it is mended. A receiver that is away is away for longer: nobody waits for it. */
  readonly lasts: 'short' | 'long'
  /** What has to work again: the apps, or what reaches a receiver. */
  readonly felt: 'http' | 'mail' | 'webhook' | 'model'
  /** How long recovery may take on a slow machine. */
  readonly budgetMs: number
  /** Whether it can be done here. */
  readonly isPossible?: (stage: Stage) => boolean
}
