import type { History } from '../load/history.ts'
import type { ClaimChange } from '../stage/claim-audit.ts'
import { tallyOf, type Tally, type Verdict } from './check.ts'

/** I1: at every moment of the written history, and by what clients were told they have. */
export function checkOverlap(changes: readonly ClaimChange[], history: Pick<History, 'holds' | 'bookings'>): Verdict {
  const tally = tallyOf('I1')
  walkChanges(changes, tally)
  compareTold(history, tally)
  return tally.verdict()
}

interface Live {
  readonly claimId: number
  readonly startsAt: number
  readonly endsAt: number
  readonly holdId: string
}

/** Each change in turn: what becomes live may meet nothing that is. */
function walkChanges(changes: readonly ClaimChange[], tally: Tally): void {
  const units = new Map<string, Map<number, Live>>()
  for (const change of changes) {
    const unit = `${change.tenantId} ${change.resourceId} ${change.unit}`
    const live = units.get(unit) ?? new Map<number, Live>()
    units.set(unit, live)
    if (change.state !== 'held' && change.state !== 'booked') {
      live.delete(change.claimId)
      continue
    }
    const met = [...live.values()].find(
      (other) => other.claimId !== change.claimId && other.startsAt < change.endsAt && change.startsAt < other.endsAt,
    )
    tally.check(met === undefined, () => `unit ${unit} is ${change.state} twice at once: by ${change.holdId} and ${met?.holdId ?? ''}`)
    live.set(change.claimId, change)
  }
}

interface Told {
  readonly who: string
  readonly since: number
  readonly until: number
}

/** Two clients who were both told that one time is theirs, while it was. Slots of the bench all have one length. */
function compareTold({ holds, bookings }: Pick<History, 'holds' | 'bookings'>, tally: Tally): void {
  const places = new Map<string, Told[]>()
  const tell = (tenant: string, resources: readonly string[], start: number, told: Told): void => {
    for (const resource of resources) {
      const place = `${tenant} ${resource} ${start}`
      places.set(place, [...(places.get(place) ?? []), told])
    }
  }
  for (const { tenant, id, resources, start, promises, endedBy = Infinity } of holds.values()) {
    for (const { ackedAt, expiresAt } of promises)
      tell(tenant.slug, resources, start, { who: `hold ${id}`, since: ackedAt, until: Math.min(expiresAt, endedBy) })
  }
  for (const { tenant, reference, stays, resources, start, since, status, unsettled } of bookings.values()) {
    const who = `booking ${reference}`
    for (const stay of stays) tell(tenant.slug, stay.resources, stay.start, { who, since: stay.since, until: stay.until })
    if (status === 'confirmed' && !unsettled) tell(tenant.slug, resources, start, { who, since, until: Infinity })
  }
  for (const [place, list] of places) {
    const inTime = list.filter(({ since, until }) => since < until).toSorted((a, b) => a.since - b.since)
    inTime.reduce<Told | undefined>((longest, next) => {
      if (longest !== undefined && longest.who !== next.who)
        tally.check(next.since >= longest.until, () => `${place} was given to ${longest.who} and to ${next.who} at one time`)
      return longest === undefined || next.until > longest.until ? next : longest
    }, undefined)
  }
}
