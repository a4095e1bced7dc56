import type { History, HeldRecord } from '../load/history.ts'
import { holdLifeMs } from '../settings.ts'
import type { ClaimChange } from '../stage/claim-audit.ts'
import { tallyOf, type Verdict } from './check.ts'

/** Two clocks of one machine, read one after the other. */
const clockGrainMs = 50
/** A statement looks at the clock, and may then wait for a lock before it writes. */
const statementMs = 1_500

/** I6: a hold lives its promised time, and is never confirmed after it. */
export function checkHoldLife(
  { holds, looks, operations }: Pick<History, 'holds' | 'looks' | 'operations'>,
  changes: readonly ClaimChange[],
): Verdict {
  const tally = tallyOf('I6')
  for (const { id, invokedAt, promises } of holds.values()) {
    const [first] = promises
    if (first !== undefined)
      tally.check(
        first.expiresAt >= Math.min(invokedAt + holdLifeMs, first.ackedAt) - clockGrainMs &&
          first.expiresAt <= first.ackedAt + holdLifeMs + clockGrainMs,
        () => `hold ${id} was promised until ${Math.round(first.expiresAt - first.ackedAt)} ms after it was acknowledged`,
      )
  }
  for (const change of changes) {
    const held = holds.get(change.holdId)
    if (held === undefined) continue
    const promise = promiseAt(held, change.at)
    if (promise === undefined) continue
    const early = Math.round(promise - change.at)
    if (change.state === 'expired')
      tally.check(early <= clockGrainMs, () => `hold ${held.id} was taken away ${early} ms before its promised end`)
    if (change.state === 'booked' && held.promises.length === 1 && isFirstBooked(change, changes))
      tally.check(early >= -statementMs, () => `hold ${held.id} was booked ${-early} ms after its end`)
  }
  for (const { kind, about, outcome, tries } of operations) {
    if (kind !== 'confirm') continue
    const held = holds.get(about)
    const until = held === undefined ? undefined : latest(held)
    const [first] = tries
    if (until === undefined || first === undefined) continue
    if (outcome === 'ok')
      tally.check(first.at <= until + clockGrainMs, () => `hold ${about} was confirmed ${first.at - until} ms after its end`)
    const last = tries.at(-1)
    if (outcome === 'fail' && last !== undefined && last.at + last.ms < until)
      tally.check(
        last.code !== 'hold_expired',
        () => `hold ${about} was refused as expired ${Math.round(until - last.at)} ms before its end`,
      )
  }
  for (const { holdId, isLive, status, app } of looks) {
    if (isLive && status !== undefined && status < 500)
      tally.check(status === 200, () => `hold ${holdId} lives and was shown as ${status} by ${app}`)
  }
  return tally.verdict()
}

/** A move gives a booking new claims under its old hold: those are not the hold's end. */
const firstBooked = new WeakMap<readonly ClaimChange[], Map<string, number>>()
function isFirstBooked(change: ClaimChange, changes: readonly ClaimChange[]): boolean {
  let known = firstBooked.get(changes)
  if (known === undefined) {
    known = new Map()
    for (const one of changes) if (one.state === 'booked' && !known.has(one.holdId)) known.set(one.holdId, one.seq)
    firstBooked.set(changes, known)
  }
  return known.get(change.holdId) === change.seq
}

function promiseAt({ promises }: HeldRecord, at: number): number | undefined {
  const given = promises.filter(({ ackedAt }) => ackedAt <= at)
  return given.length === 0 ? promises[0]?.expiresAt : Math.max(...given.map(({ expiresAt }) => expiresAt))
}

function latest({ promises }: HeldRecord): number {
  return Math.max(...promises.map(({ expiresAt }) => expiresAt))
}
