import type { DiaryDay, DiaryResource, DiaryView } from '../../../src/http/contract/console/diary-shapes.ts'
import type { Format } from '../../i18n/format.ts'
import type { Entry } from './entries.ts'
import type { Place } from './place.ts'

/** One column of the diary: a day, or a resource on a day. */
export interface Column {
  readonly key: string
  readonly day: DiaryDay
  readonly resource: DiaryResource | undefined
  readonly title: string
  readonly note: string
  readonly isToday: boolean
  readonly open: readonly { readonly start: number; readonly end: number }[]
  /** Why it keeps other hours, if it does. */
  readonly reason: string | undefined
  readonly shows: (entry: Entry) => boolean
}

export function columnsOf(view: DiaryView, place: Pick<Place, 'view' | 'only'>, format: Format): Column[] {
  const lanes = lanesOf(view)
  const chosen = place.only.length === 0 ? lanes : lanes.filter((one) => place.only.includes(one.id))
  if (place.view === 'lanes') return view.days.slice(0, 1).flatMap((day) => chosen.map((resource) => laneOf(view, day, resource)))
  const ids = new Set(chosen.map((one) => one.id))
  const all = place.only.length === 0
  return view.days.map((day) => ({
    key: day.date,
    day,
    resource: undefined,
    title: format.shortWeekday(day.start, view.timeZone),
    note: format.date(day.start, view.timeZone),
    isToday: day.date === view.today,
    open: openOn(day, joined(chosen.flatMap((one) => one.open))),
    reason: reasonOn(
      day,
      chosen.length === 1 ? chosen : chosen.filter((one) => chosen.every((other) => isClosed(day, other) === isClosed(day, one))),
    ),
    shows: (entry) => all || entry.resources.some((one) => ids.has(one)),
  }))
}

/** What has a lane of its own: all that is booked, but for the seats of a class, whose room has one. */
export function lanesOf(view: Pick<DiaryView, 'resources'>): DiaryResource[] {
  const order = ['person', 'room', 'equipment', 'location', 'seats']
  return view.resources
    .filter((one) => one.bookable && one.kind !== 'seats')
    .toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
}

function laneOf(view: DiaryView, day: DiaryDay, resource: DiaryResource): Column {
  return {
    key: `${day.date} ${resource.id}`,
    day,
    resource,
    title: resource.name,
    note: '',
    isToday: day.date === view.today,
    open: openOn(day, resource.open.map(spanOf)),
    reason: reasonOn(day, [resource]),
    shows: (entry) => entry.resources.includes(resource.id),
  }
}

function spanOf({ start, end }: { start: string; end: string }) {
  return { start: Date.parse(start), end: Date.parse(end) }
}

function openOn(day: DiaryDay, open: readonly { start: number; end: number }[]) {
  const [start, end] = [Date.parse(day.start), Date.parse(day.end)]
  return open.filter((one) => one.start < end && one.end > start)
}

function joined(spans: readonly { start: string; end: string }[]): { start: number; end: number }[] {
  const merged: { start: number; end: number }[] = []
  for (const next of spans.map(spanOf).toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1)
    if (last !== undefined && next.start <= last.end) last.end = Math.max(last.end, next.end)
    else merged.push({ ...next })
  }
  return merged
}

function isClosed(day: DiaryDay, resource: DiaryResource): boolean {
  return openOn(day, resource.open.map(spanOf)).length === 0
}

function reasonOn(day: DiaryDay, resources: readonly DiaryResource[]): string | undefined {
  for (const resource of resources)
    for (const one of resource.closures) if (one.dateFrom <= day.date && day.date <= one.dateUntil) return one.reason
  return undefined
}
