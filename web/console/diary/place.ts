import { useLocation, useSearch } from 'wouter'
import { addDays } from '../kit/days.ts'
import { keptChoice } from '../kit/kept-choice.ts'

const views = ['day', 'week', 'lanes'] as const
export type DiaryViewKind = (typeof views)[number]

/** Which part of the diary is open: kept in the address, so that it can be sent to somebody. */
export interface Place {
  readonly view: DiaryViewKind
  /** "2026-11-24"; undefined: today. */
  readonly date: string | undefined
  /** Resources to show; none: all. */
  readonly only: readonly string[]
}

const kept = keptChoice('holdfast.console.diary', views)

export function usePlace(): readonly [Place, (change: Partial<Place>) => void] {
  const [, go] = useLocation()
  const search = new URLSearchParams(useSearch())
  const asked = views.find((one) => one === search.get('view'))
  const date = search.get('date') ?? undefined
  const place: Place = {
    view: asked ?? kept.read() ?? (matchMedia('(width <= 760px)').matches ? 'day' : 'lanes'),
    date: date !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(date) ? date : undefined,
    only: (search.get('with') ?? '').split(',').filter((one) => one !== ''),
  }
  const set = (change: Partial<Place>) => {
    const next = { ...place, ...change }
    if (change.view !== undefined) kept.write(change.view)
    const params = new URLSearchParams()
    params.set('view', next.view)
    if (next.date !== undefined) params.set('date', next.date)
    if (next.only.length > 0) params.set('with', next.only.join(','))
    go(`/diary?${params}`, { replace: true })
  }
  return [place, set]
}

/** The first day shown, and how many. */
export function daysOf({ view }: Place, date: string): { from: string; days: number } {
  return view === 'week' ? { from: mondayOf(date), days: 7 } : { from: date, days: 1 }
}

export function stepOf({ view }: Place): number {
  return view === 'week' ? 7 : 1
}

function mondayOf(date: string): string {
  const weekday = (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7
  return addDays(date, -weekday)
}
