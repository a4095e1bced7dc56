import type { SharedAnswers } from '../shared/shared-answers.ts'
import { createSignal } from '../shared/signal.ts'
import { readTouched, writeTouched, type Touched } from './touched.ts'

/** Undefined: it is not known what, so anything may have changed. */
type Heard = (touched: Touched | undefined) => void

export interface TouchLine {
  /** Before the change is answered: nothing kept in this process survives it. The other processes hear of it as soon as Redis tells them. */
  readonly tell: Heard
  readonly listen: (heard: Heard) => () => void
  /** When it was last told of this business (`performance.now()`): a copy of the database that is not as far is not to be kept. */
  readonly lastAt: (tenantId: number) => number
}

/** In the wake of each commit, in this process and in the others. */
export function createTouchLine(answers: SharedAnswers | undefined): TouchLine {
  const touched = createSignal<Touched | undefined>()
  const last = new Map<number, number>()
  let lastOfAny = -Infinity
  touched.listen((what) => {
    if (what === undefined) lastOfAny = performance.now()
    else last.set(what.tenantId, performance.now())
  })
  answers?.listen((notice) => touched.tell(notice === undefined ? undefined : readTouched(notice)))
  return {
    listen: touched.listen,
    lastAt: (tenantId) => Math.max(lastOfAny, last.get(tenantId) ?? -Infinity),
    tell: (what) => {
      touched.tell(what)
      // A fault hides whether something was committed: what the others keep may be older than that.
      if (what === undefined) answers?.doubt()
      else answers?.changed(what.tenantId, what.claims?.resourceIds ?? [], writeTouched(what))
    },
  }
}
