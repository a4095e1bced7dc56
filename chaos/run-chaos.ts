import { setTimeout as pause } from 'node:timers/promises'
import { bugNamed } from './bugs/index.ts'
import type { Footprint } from './checks/budgets.ts'
import { judge, violationsOf, type Verdicts } from './checks/index.ts'
import { readHooks, readMails } from './checks/receipts.ts'
import { readSnapshot } from './checks/snapshot.ts'
import type { FaultName } from './faults/fault.ts'
import { strike, type Pulse, type Struck } from './faults/strike.ts'
import { planFaults } from './faults/plan.ts'
import { createClient } from './load/client.ts'
import { emptyHistory, type History } from './load/history.ts'
import { startLoad } from './load/index.ts'
import { startProbe } from './load/probe.ts'
import { settle, type Settled } from './settle.ts'
import { openDescriptors, residentMb } from './stage/app.ts'
import { openStage, type Stage } from './stage/stage.ts'

export interface ChaosOptions {
  /** How long there is load. */
  readonly seconds: number
  readonly bug?: string
  /** Instead of the usual plan. */
  readonly faults?: readonly (readonly FaultName[])[]
  readonly logDir: string
  readonly say: (line: string) => void
}

export interface ChaosResult {
  readonly seconds: number
  readonly bug: string | undefined
  readonly requestsPerSecond: number
  readonly verdicts: Verdicts
  readonly struck: readonly Struck[]
  readonly settled: Settled
  readonly history: History
  readonly dropped: number
  readonly lies: number
  readonly mails: number
  /** From the beginning of the load; of the first violation that was seen while it ran, or of the end. */
  readonly caughtAfterSeconds: number | undefined
  readonly totalSeconds: number
}

/** One run: load and faults side by side, rest, judgement. */
export async function runChaos(options: ChaosOptions): Promise<ChaosResult> {
  const begun = performance.now()
  const bug = bugNamed(options.bug)
  const stage = await openStage(bug, options.logDir)
  try {
    options.say(`Everything is up after ${seconds(begun)} s${stage.redis === undefined ? '; there is no redis-server here: no faults of Redis' : ''}`)
    const history = emptyHistory()
    const client = createClient(stage.apps, history)
    const stop = new AbortController()
    const load = startLoad({ client, history, apps: stage.apps, stopped: stop.signal })
    const probes = stage.apps.map((app, index) => startProbe(app, index, stop.signal))
    const loaded = performance.now()
    await pause(1_500)
    const before = footprints(stage)
    const plan = options.faults ?? bug?.faults ?? planFaults(stage, Math.random)
    const struck = await strikeAll(stage, pulseOf(probes), { plan, untilMs: loaded + options.seconds * 1_000 }, options)
    await pause(Math.max(0, loaded + options.seconds * 1_000 - performance.now()))
    stop.abort()
    await Promise.all([load, ...probes.map(({ ended }) => ended)])
    const loadSeconds = (performance.now() - loaded) / 1_000
    const requests = [client, ...probes].length === 0 ? 0 : history.counts.answered + history.counts.failed
    options.say(`Load over: ${requests} requests, ${client.unknown()} outcomes unknown; coming to rest`)
    const settled = await settle(stage.judge, client, bug === undefined ? 60_000 : 15_000)
    const evidence = await gather(stage, history, struck, before)
    const verdicts = judge(evidence)
    const violations = violationsOf(verdicts)
    return {
      seconds: options.seconds,
      bug: options.bug,
      requestsPerSecond: requests / loadSeconds,
      verdicts,
      struck,
      settled,
      history,
      dropped: stage.proxy.dropped(),
      lies: stage.model.lies(),
      mails: stage.mail.mails.length,
      caughtAfterSeconds: violations.length === 0 ? undefined : (performance.now() - loaded) / 1_000,
      totalSeconds: (performance.now() - begun) / 1_000,
    }
  } finally {
    await stage.close()
  }
}

async function gather(stage: Stage, history: History, struck: readonly Struck[], before: readonly Footprint[]) {
  const sessions = await countSessions(stage)
  return {
    history,
    snapshot: await readSnapshot(stage.judge),
    receipts: [...(await readMails(stage.mail.mails)), ...readHooks(stage.hooks.hooks, stage.hookSecrets)],
    vias: ['mail', 'webhook'] as const,
    struck,
    drains: stage.drains,
    prints: { before, after: footprints(stage), ...sessions },
  }
}

interface Schedule {
  readonly plan: Iterable<readonly FaultName[]>
  readonly untilMs: number
}

const gapMs = 700

async function strikeAll(stage: Stage, pulse: Pulse, { plan, untilMs }: Schedule, { seconds: length, say }: ChaosOptions): Promise<Struck[]> {
  const struck: Struck[] = []
  const later: Promise<Struck>[] = []
  const shortMs = Math.min(10_000, Math.max(1_500, length * 25))
  const longMs = Math.min(60_000, Math.max(6_000, length * 200))
  for (const names of plan) {
    // The last ones need time to be mended while there is still load.
    if (performance.now() > untilMs - shortMs - 3_000) break
    const done = await strike(stage, pulse, { names, shortMs, longMs }, (one) => later.push(one))
    struck.push(...done)
    for (const one of done) say(`${one.name.padEnd(16)} recovered after ${one.recoveryMs === undefined ? '?' : (one.recoveryMs / 1_000).toFixed(1)} s`)
    await pause(gapMs)
  }
  return [...struck, ...(await Promise.all(later))]
}

function pulseOf(probes: readonly { readonly recoveredAt: (since: number) => number | undefined }[]): Pulse {
  return {
    http: (since) => {
      const each = probes.map((probe) => probe.recoveredAt(since))
      const known = each.filter((at) => at !== undefined)
      return known.length === each.length ? Math.max(...known) : undefined
    },
  }
}

function footprints({ apps }: Stage): Footprint[] {
  return apps.map((app) => ({ app: app.name, memoryMb: residentMb(app.pid()), descriptors: openDescriptors(app.pid()) }))
}

async function countSessions({ judge: pool }: Stage): Promise<{ sessions: number; busySessions: number }> {
  const { rows } = await pool.query<{ sessions: number; busySessions: number }>(`
    SELECT count(*)::int AS sessions,
      count(*) FILTER (WHERE state <> 'idle' AND clock_timestamp() - greatest(xact_start, query_start) > interval '2 seconds')::int AS "busySessions"
    FROM pg_stat_activity WHERE application_name = 'holdfast'`)
  return rows[0] ?? { sessions: 0, busySessions: 0 }
}

function seconds(since: number): string {
  return ((performance.now() - since) / 1_000).toFixed(1)
}
