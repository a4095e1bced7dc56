import { AsyncLocalStorage } from 'node:async_hooks'

/** What may write only as long as it is its process's own: a run of an idempotency key, or a turn. */
export type OwnRun =
  | { readonly kind: 'key'; readonly tenantId: number; readonly key: string; readonly run: string }
  | { readonly kind: 'turn'; readonly tenantId: number; readonly turnId: string }

const current = new AsyncLocalStorage<OwnRun>()

/** What is written while this runs, wherever that is done, is part of that run. */
export function inRun<T>(run: OwnRun, work: () => T): T {
  return current.run(run, work)
}

/** For the last two parameters of SQL's `own_run`; nulls outside any run. */
export function ownRun(): readonly [key: string | null, run: string | null] {
  const run = current.getStore()
  if (run === undefined) return [null, null]
  return run.kind === 'key' ? [run.key, run.run] : [null, run.turnId]
}

/** Another process has taken the run over, since this one had shown no life for long: nothing was written. */
export class RunLost extends Error {
  constructor() {
    super('Another process has taken this run over')
    this.name = 'RunLost'
  }
}

/** What SQL's `own_run` raises, as a RunLost; everything else as it is. */
export function orRunLost(cause: unknown): unknown {
  return cause instanceof Error && 'code' in cause && cause.code === 'HF009' ? new RunLost() : cause
}
