import { setTimeout as pause } from 'node:timers/promises'
import { bugNamed } from './bugs/index.ts'
import { judge, violationsOf, type Verdicts } from './checks/index.ts'
import type { Footprint } from './checks/budgets.ts'
import type { Violation } from './checks/check.ts'
import type { FaultName } from './faults/fault.ts'
import { planFaults } from './faults/plan.ts'
import { strikeAll } from './faults/strike-all.ts'
import type { Struck } from './faults/strike.ts'
import { gather } from './gather.ts'
import { createClient } from './load/client.ts'
import { emptyHistory, type History } from './load/history.ts'
import { startLoad } from './load/index.ts'
import { startProbe } from './load/probe.ts'
import { settle, type Settled } from './settle.ts'
import { footprintsOf } from './stage/footprints.ts'
import { slownessOf } from './settings.ts'
import { openStage, type Stage } from './stage/stage.ts'
import { watch } from './watch.ts'

export interface ChaosOptions {
  /** How long there is load. */
  readonly seconds: number
  /** Seeded: the run ends with the first thing that is seen to be wrong. */
  readonly bug?: string | undefined
  /** Instead of the usual plan. */
  readonly faults?: readonly (readonly FaultName[])[] | undefined
  readonly logDir: string
  readonly say: (line: string) => void
}

export interface ChaosResult {
  readonly loadSeconds: number
  readonly totalSeconds: number
  readonly requestsPerSecond: number
  /** How often slower than usual the machine was. */
  readonly slowness: number
  readonly verdicts: Verdicts
  readonly violations: readonly Violation[]
  readonly struck: readonly Struck[]
  readonly settled: Settled
  readonly history: History
  readonly answersDropped: number
  readonly lies: number
  readonly mails: number
  readonly webhooks: number
  readonly hasRedis: boolean
  /** When the first violation was seen, in seconds of load; after it, when only rest showed it. */
  readonly caughtAfterSeconds: number | undefined
}

/** One run: load and faults side by side, rest, judgement. */
export async function runChaos(options: ChaosOptions): Promise<ChaosResult> {
  const begun = performance.now()
  const stage = await openStage(bugNamed(options.bug), options.logDir)
  try {
    const { redis } = stage
    options.say(`everything is up after ${since(begun)} s${redis === undefined ? '; no redis-server here, so no faults of Redis' : ''}`)
    return { ...(await play(stage, options)), totalSeconds: (performance.now() - begun) / 1_000 }
  } finally {
    await stage.close()
  }
}

async function play(stage: Stage, options: ChaosOptions): Promise<Omit<ChaosResult, 'totalSeconds'>> {
  const { bug } = options
  const history = emptyHistory()
  const client = createClient(stage.apps, history)
  const began = performance.now()
  const { struck, before, slowness, seen } = await underLoad(stage, { client, history, began }, options)
  const loadSeconds = (performance.now() - began) / 1_000
  const requests = history.counts.answered + history.counts.failed
  options.say(`the load is over: ${requests} requests, ${client.unknown()} outcomes unknown; coming to rest`)
  // What was seen to be wrong is wrong; the rest is judged at rest only.
  const settled =
    seen === undefined ? await settle(stage.judge, client, (bug === undefined ? 90_000 : 20_000) * slowness) : { unknown: 0, waiting: 0 }
  const verdicts = judge(await gather(stage, history, { struck, before, slowness }))
  const violations = seen?.violations ?? violationsOf(verdicts)
  const caughtAt = seen?.atMs ?? performance.now()
  return {
    loadSeconds,
    requestsPerSecond: requests / loadSeconds,
    slowness,
    verdicts,
    violations,
    struck,
    settled,
    history,
    answersDropped: stage.proxy.dropped(),
    lies: stage.model.lies(),
    mails: stage.mail.mails.length,
    webhooks: stage.hooks.hooks.length,
    hasRedis: stage.redis !== undefined,
    caughtAfterSeconds: violations.length === 0 ? undefined : (caughtAt - began) / 1_000,
  }
}

interface Playing {
  readonly client: ReturnType<typeof createClient>
  readonly history: History
  readonly began: number
}

const quietMs = 1_500

/** Ends when its time is over, or, with a seeded bug, when it has shown. */
async function underLoad(stage: Stage, { client, history, began }: Playing, { seconds, bug, faults, say }: ChaosOptions) {
  const stop = new AbortController()
  const probes = stage.apps.map((app, index) => startProbe(app, index, stop.signal))
  await pause(quietMs)
  const slowness = slownessOf(probes.flatMap((probe) => probe.beatsMs().slice(1)))
  if (slowness > 1.5) say(`this machine is ${slowness.toFixed(1)} times slower than two cores of its own: time budgets are stretched`)
  const load = startLoad({ client, history, apps: stage.apps, stopped: stop.signal })
  const looking = bug === undefined ? undefined : watch(stage, history, stop.signal)
  void looking?.then((seen) => seen !== undefined && stop.abort())
  // What a process uses is looked at once it has begun to work.
  await pause(1_500)
  const before: Footprint[] = footprintsOf(stage.apps)
  const plan: Iterable<readonly FaultName[]> = faults ?? bugNamed(bug)?.faults ?? planFaults(stage, Math.random)
  const struck = await strikeAll(stage, probes, {
    plan,
    seconds,
    slowness,
    steps: bugNamed(bug)?.faults.length,
    untilMs: began + seconds * 1_000,
    stopped: stop.signal,
    say,
  })
  await pause(Math.max(0, began + seconds * 1_000 - performance.now()), undefined, { signal: stop.signal }).catch(() => {})
  stop.abort()
  await Promise.all([load, ...probes.map(({ ended }) => ended)])
  return { struck, before, slowness, seen: await looking }
}

function since(begun: number): string {
  return ((performance.now() - begun) / 1_000).toFixed(1)
}
