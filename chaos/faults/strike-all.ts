import { setTimeout as pause } from 'node:timers/promises'
import type { Stage } from '../stage/stage.ts'
import type { FaultName } from './fault.ts'
import { strike, type Pulse, type Struck } from './strike.ts'

export interface Campaign {
  readonly plan: Iterable<readonly FaultName[]>
  /** Of load, all in all: short runs have shorter faults. */
  readonly seconds: number
  readonly slowness: number
  /** How many steps a seeded bug's plan has: they fill its few seconds. */
  readonly steps: number | undefined
  /** When the load ends, by performance.now(). */
  readonly untilMs: number
  readonly stopped: AbortSignal
  readonly say: (line: string) => void
}

const gapMs = 700

/** One after the other as planned, for as long as there is load; the last ones have time to be mended under it. */
export async function strikeAll(
  stage: Stage,
  probes: readonly { readonly recoveredAt: (since: number) => number | undefined }[],
  { plan, seconds, slowness, steps, untilMs, stopped, say }: Campaign,
): Promise<Struck[]> {
  const struck: Struck[] = []
  const later: Promise<Struck>[] = []
  const shortMs = steps !== undefined ? (seconds * 650) / Math.max(1, steps) : Math.min(8_000, Math.max(1_500, seconds * 25))
  const longMs = Math.min(60_000, Math.max(6_000, seconds * 200))
  const pulse = pulseOf(probes)
  const note = (one: Struck): Struck => {
    if (stopped.aborted) return one
    const recovery = one.recoveryMs === undefined ? 'NOT within its budget' : `after ${(one.recoveryMs / 1_000).toFixed(1)} s`
    say(`  ${[one.name, ...one.beside].join(' + ').padEnd(36)} ${one.name.padEnd(16)} well again ${recovery}`)
    return one
  }
  for (const names of plan) {
    if (stopped.aborted || performance.now() > untilMs - shortMs - 2_000) break
    const done = await strike(stage, pulse, { names, shortMs, longMs, slowness, stopped }, (one) => later.push(one.then(note)))
    struck.push(...done.map(note))
    await pause(gapMs, undefined, { signal: stopped }).catch(() => {})
  }
  return [...struck, ...(await Promise.all(later))]
}

/** All apps are well. */
function pulseOf(probes: readonly { readonly recoveredAt: (since: number) => number | undefined }[]): Pulse {
  return {
    http: (since) => {
      const each = probes.map((probe) => probe.recoveredAt(since))
      const known = each.filter((at) => at !== undefined)
      return known.length === each.length ? Math.max(...known) : undefined
    },
  }
}
