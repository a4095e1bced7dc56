import type { Clock, EpochMs } from '../shared/clock.ts'
import { overlaps, type Interval } from '../shared/interval.ts'
import { answerLifeMs, type SharedAnswers } from '../shared/shared-answers.ts'
import type { Slot } from './model.ts'
import type { TouchLine } from './touch-line.ts'
import type { Touched } from './touched.ts'

/** What is asked, and everything the answer is made from. */
export interface TimesQuestion {
  readonly tenantId: number
  /** Everything it depends on beside claims, the time included. */
  readonly key: string
  /** The claims it reads. */
  readonly resourceIds: readonly number[]
  readonly span: Interval
  /** From then on the same words ask for something else. */
  readonly until: EpochMs
}

export interface Times {
  readonly slots: readonly Slot[]
  readonly more: boolean
  /** When the first hold that was in the way runs out. */
  readonly freeAgainAt: EpochMs | null
  /** Read from a copy of the database: nothing this process has heard of is missing, but others may have heard of more. */
  readonly fromCopy: boolean
}

export interface KeptTimes extends Times {
  readonly freshness: Freshness
}

/** Whether an answer may still be given: asked each time, and cheap. */
export interface Freshness {
  readonly isFresh: () => boolean
}

export interface TimesCache {
  /** `compute` answers undefined for what is not to be kept. One computation for all who ask the same at the same time. */
  readonly answer: (question: TimesQuestion, compute: () => Promise<Times | undefined>) => Promise<KeptTimes | undefined>
}

export interface TimesCacheDeps {
  readonly clock: Clock
  readonly touches: Pick<TouchLine, 'listen'>
  readonly answers: SharedAnswers | undefined
  readonly count: (outcome: 'hit' | 'miss') => void
}

const mostEntries = 2_000
/** Keys that are known to have been asked for. */
const mostAsked = 10_000
/** About 20 MB. */
const mostSlots = 100_000

interface Entry extends Pick<TimesQuestion, 'tenantId' | 'span'>, Freshness {
  readonly resourceIds: ReadonlySet<number>
  readonly begunAt: EpochMs
  until: EpochMs
  slots: number
  isDropped: boolean
  isWanted: boolean
  answer: Promise<KeptTimes | undefined>
}

/**
 * Lists of times for as long as nothing they were made from has changed, and `answerLifeMs` at most. An entry is there before its claims
 * are read: a change that commits meanwhile drops it, so what was read too early is told to those who asked before and to nobody after.
 * When it is there it stays only if it has been asked for before: a list that nobody comes back for lives just long enough to be the
 * garbage collector's most expensive kind, and costs more than it took to compute.
 */
export function createTimesCache({ clock, touches, answers, count }: TimesCacheDeps): TimesCache {
  const entries = new Map<string, Entry>()
  const asked = createAskedBefore()
  let slots = 0
  const remove = (key: string, entry: Entry): void => {
    entry.isDropped = true
    if (entries.get(key) !== entry) return
    entries.delete(key)
    slots -= entry.slots
  }
  // The oldest are at the front.
  const makeRoom = (): void => {
    for (const [key, entry] of entries) {
      if (entry.isFresh() && entries.size < mostEntries && slots < mostSlots) return
      remove(key, entry)
    }
  }
  touches.listen((touched) => {
    for (const [key, entry] of entries) if (touched === undefined || isTouched(entry, touched)) remove(key, entry)
  })
  return {
    answer: (question, compute) => {
      const known = entries.get(question.key)
      count(known?.isFresh() === true ? 'hit' : 'miss')
      if (known?.isFresh() === true) {
        known.isWanted = true
        return known.answer
      }
      if (known !== undefined) remove(question.key, known)
      makeRoom()
      const entry = begin(question, clock, asked(question.key))
      entries.set(question.key, entry)
      entry.answer = load(entry, question, answers, compute).then(
        (times) => {
          if (times === undefined || !entry.isWanted) remove(question.key, entry)
          else if (!entry.isDropped) slots += entry.slots = times.slots.length
          return times && { ...times, freshness: entry }
        },
        (fault: unknown) => {
          remove(question.key, entry)
          throw fault
        },
      )
      return entry.answer
    },
  }
}

/** Whether it was asked for already; from now on it was. */
function createAskedBefore(): (key: string) => boolean {
  const asked = new Set<string>()
  return (key) => {
    if (asked.has(key)) return true
    if (asked.size >= mostAsked) asked.clear()
    asked.add(key)
    return false
  }
}

function begin({ tenantId, resourceIds, span, until }: TimesQuestion, clock: Clock, isWanted: boolean): Entry {
  const begunAt = clock.now()
  const entry: Entry = {
    tenantId,
    resourceIds: new Set(resourceIds),
    span,
    begunAt,
    until: Math.min(until, begunAt + answerLifeMs),
    slots: 0,
    isDropped: false,
    isWanted,
    // A clock that was set back makes nothing younger.
    isFresh: () => {
      const now = clock.now()
      return !entry.isDropped && now < entry.until && now >= begunAt
    },
    answer: Promise.resolve(undefined),
  }
  return entry
}

function isTouched(entry: Entry, { tenantId, claims }: Touched): boolean {
  if (entry.tenantId !== tenantId) return false
  return claims === undefined || (overlaps(entry.span, claims) && claims.resourceIds.some((id) => entry.resourceIds.has(id)))
}

/** From another process that has it, else computed and given to the others. */
async function load(
  entry: Entry,
  question: TimesQuestion,
  answers: SharedAnswers | undefined,
  compute: () => Promise<Times | undefined>,
): Promise<Times | undefined> {
  const found = await answers?.find(question.tenantId, question.resourceIds, question.key)
  const known = found?.kind === 'answer' ? readTimes(found.text) : undefined
  const times = known ?? (await compute())
  if (times === undefined) return undefined
  const age = known !== undefined && found?.kind === 'answer' ? found.ageMs : 0
  entry.until = Math.min(entry.until, entry.begunAt + answerLifeMs - age, times.freeAgainAt ?? Infinity)
  if (found?.kind === 'none' && !times.fromCopy) found.give(JSON.stringify(times))
  return times
}

/** Written by another process of this product; undefined when it is not what this release writes. */
function readTimes(text: string): Times | undefined {
  try {
    // the shape is our own, and part of the question's key
    const times: Times = JSON.parse(text)
    return Array.isArray(times.slots) ? times : undefined
  } catch {
    return undefined
  }
}
