import type { Stage } from '../stage/stage.ts'
import type { Fault } from './fault.ts'

const skewMs = 10 * 60_000

/** Processes of the product end in every way a process can, and are started again as a supervisor would. */
export const appFaults: readonly Fault[] = [
  {
    name: 'app-kill',
    is: 'kill -9 of an app process',
    lasts: 'short',
    felt: 'http',
    budgetMs: 60_000,
    strike: async (stage) => {
      const app = stage.nextApp()
      await app.kill()
      await app.start()
      return undefined
    },
  },
  {
    name: 'app-term',
    is: 'SIGTERM of an app process, and its restart',
    lasts: 'short',
    felt: 'http',
    budgetMs: 60_000,
    strike: async (stage) => {
      const app = stage.nextApp()
      stage.drains.push({ app: app.name, ...(await app.term()) })
      await app.start()
      return undefined
    },
  },
  { ...clockFault(skewMs), name: 'clock-ahead', is: 'one machine’s clock ten minutes ahead' },
  { ...clockFault(-skewMs), name: 'clock-behind', is: 'one machine’s clock ten minutes behind' },
]

function clockFault(ms: number): Pick<Fault, 'strike' | 'lasts' | 'felt' | 'budgetMs'> {
  return {
    lasts: 'short',
    felt: 'http',
    budgetMs: 60_000,
    strike: async (stage) => {
      const app = stage.nextApp()
      await restart(stage, app, { CHAOS_SKEW_MS: String(ms) })
      return () => restart(stage, app, {})
    },
  }
}

async function restart(stage: Stage, app: ReturnType<Stage['nextApp']>, env: Readonly<Record<string, string>>): Promise<void> {
  stage.drains.push({ app: app.name, ...(await app.term()) })
  await app.start(env)
}
