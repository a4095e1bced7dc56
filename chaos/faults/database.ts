import { setTimeout as pause } from 'node:timers/promises'
import type { Fault } from './fault.ts'

export const databaseFaults: readonly Fault[] = [
  {
    name: 'pg-crash',
    is: 'PostgreSQL stops at once (immediate) and recovers',
    lasts: 'short',
    felt: 'http',
    budgetMs: 30_000,
    strike: async ({ postgres }) => {
      await postgres.crash()
      return undefined
    },
  },
  {
    name: 'backend-kill',
    is: 'database sessions of the apps are ended, every tenth of a second some',
    lasts: 'short',
    felt: 'http',
    budgetMs: 30_000,
    strike: async ({ judge }) => {
      const ending = new AbortController()
      const kill = async (): Promise<void> => {
        while (!ending.signal.aborted) {
          await judge
            .query(
              `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'holdfast' AND datname = current_database()
               AND random() < 0.2`,
            )
            .catch(() => {})
          await pause(100)
        }
      }
      const killing = kill()
      return async () => {
        ending.abort()
        await killing
      }
    },
  },
  {
    name: 'drop-commit',
    is: 'every third commit is done and its answer lost, with the line',
    lasts: 'short',
    felt: 'http',
    budgetMs: 30_000,
    strike: async ({ proxy }) => {
      proxy.dropCommits(0.33)
      return async () => proxy.dropCommits(0)
    },
  },
]
