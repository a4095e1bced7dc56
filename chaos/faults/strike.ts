import { setTimeout as pause } from 'node:timers/promises'
import type { Stage } from '../stage/stage.ts'
import type { Fault, FaultName } from './fault.ts'
import { faultNamed } from './index.ts'

/** One fault that was done, and how long it took until all was well. */
export interface Struck {
  readonly name: FaultName
  /** Together with these. */
  readonly beside: readonly FaultName[]
  readonly at: number
  readonly lastedMs: number
  /** From its mending, or from its beginning when nobody mends it; undefined: not within its budget. */
  readonly recoveryMs: number | undefined
  readonly budgetMs: number
}

export interface Pulse {
  /** When all apps were well again for good after this; undefined: not yet. */
  readonly http: (since: number) => number | undefined
}

export interface Strike {
  readonly names: readonly FaultName[]
  readonly shortMs: number
  /** How long a receiver stays away. */
  readonly longMs: number
  /** How often slower than usual the machine is. */
  readonly slowness: number
  /** Nobody waits any more: what is broken is mended, and that is all. */
  readonly stopped: AbortSignal
}

/**
 * Does these at once, mends them, waits until all is well. What lasts long is mended later and measured then: `later` is told of it, and the
 * next faults come meanwhile.
 */
export async function strike(
  stage: Stage,
  pulse: Pulse,
  { names, shortMs, longMs, slowness, stopped }: Strike,
  later: (struck: Promise<Struck>) => void,
): Promise<Struck[]> {
  const chosen = names.map(faultNamed)
  const begun = await Promise.all(
    chosen.map(async (fault) => {
      const at = Date.now()
      return { fault, at, mend: await fault.strike(stage) }
    }),
  )
  const finish = async ({ fault, at, mend }: (typeof begun)[number], ms: number): Promise<Struck> => {
    if (mend !== undefined) {
      await pause(Math.max(0, at + ms - Date.now()), undefined, { signal: stopped }).catch(() => {})
      await mend()
    }
    const since = mend === undefined ? at : Date.now()
    const budgetMs = fault.budgetMs * slowness
    const wellAt = await recovery(() => recoveredAt(stage, pulse, fault, since), budgetMs, stopped)
    const beside = names.filter((name) => name !== fault.name)
    const recoveryMs = wellAt === undefined ? undefined : Math.max(0, wellAt - since)
    return { name: fault.name, beside, at, lastedMs: since - at, recoveryMs, budgetMs }
  }
  for (const one of begun) if (one.fault.lasts === 'long') later(finish(one, longMs))
  return Promise.all(begun.filter(({ fault }) => fault.lasts === 'short').map((one) => finish(one, shortMs)))
}

async function recovery(found: () => number | undefined, budgetMs: number, stopped: AbortSignal): Promise<number | undefined> {
  for (const giveUpAt = Date.now() + budgetMs; Date.now() < giveUpAt && !stopped.aborted; await pause(50)) {
    const at = found()
    if (at !== undefined) return at
  }
  return undefined
}

function recoveredAt({ mail, hooks, model }: Stage, pulse: Pulse, { felt }: Fault, since: number): number | undefined {
  switch (felt) {
    case 'http':
      return pulse.http(since)
    case 'mail':
      return mail.mails.find(({ at }) => at >= since)?.at
    case 'webhook':
      return hooks.hooks.find(({ at, status }) => at >= since && status < 300)?.at
    case 'model':
      return model.answered().find((at) => at >= since)
  }
}
