import { appClock } from './app-clock.ts'
import type { Bug } from './bug.ts'
import { checkThenInsert } from './check-then-insert.ts'
import { keyOutside } from './key-outside.ts'
import { mailWithoutJob } from './mail-without-job.ts'
import { replyBeforeCommit } from './reply-before-commit.ts'
import { sharedCache } from './shared-cache.ts'

export const bugs: readonly Bug[] = [checkThenInsert, replyBeforeCommit, keyOutside, mailWithoutJob, appClock, sharedCache]

/** Throws, naming what there is, for a name that is none; undefined without one. */
export function bugNamed(name: string | undefined): Bug | undefined {
  if (name === undefined || name === '') return undefined
  const found = bugs.find((bug) => bug.name === name)
  if (found === undefined) throw new Error(`There is no bug "${name}": use ${bugs.map((bug) => bug.name).join(', ')}.`)
  return found
}
