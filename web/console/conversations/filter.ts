import type { ConversationFilter } from '../../../src/http/contract/console/turns.ts'
import type { ViewFilter } from '../../../src/http/contract/console/views.ts'
import { dayKey } from '../../i18n/format.ts'
import { addDays, startOfDay } from '../kit/days.ts'

/** What the list is narrowed to, as it stands in the page's address and in saved views. */
export type Filter = ViewFilter

export type FilterName = keyof Filter

const names = [
  'text',
  'from',
  'to',
  'period',
  'outcome',
  'locale',
  'channel',
  'model',
  'flag',
  'assignee',
  'review',
  'rating',
  'hasError',
  'sampled',
] as const satisfies readonly FilterName[]

export const periods = ['today', '7d', '30d', '90d'] as const
const daysOf = { today: 0, '7d': 6, '30d': 29, '90d': 89 } as const

/** The filter in an address: anything else that stands there is left alone. */
export function readFilter(search: string): Filter {
  const params = new URLSearchParams(search)
  const given = names.flatMap((name) => {
    const value = params.get(name)?.trim() ?? ''
    return value === '' ? [] : [[name, value] as const]
  })
  // What is not one of its values is refused by the server, which says so.
  return Object.fromEntries(given) as Filter
}

/** The address of the list so narrowed, from its question mark on; the other parameters stay. */
export function writeFilter(filter: Filter, search = ''): string {
  const params = new URLSearchParams(search)
  for (const name of names) {
    const value = filter[name]
    if (value === undefined || value === '') params.delete(name)
    else params.set(name, value)
  }
  const written = params.toString()
  return written === '' ? '' : `?${written}`
}

/** What the server is asked: "the last 7 days" begin with a day of the business's calendar. */
export function askedFilter(
  { period, ...filter }: Filter,
  { now, timeZone }: { readonly now: number; readonly timeZone: string },
): ConversationFilter {
  if (period === undefined) return filter
  return { ...filter, from: startOfDay(addDays(dayKey(now, timeZone), -daysOf[period]), timeZone) }
}

export const isEmpty = (filter: Filter): boolean => names.every((name) => filter[name] === undefined)

export const isSame = (one: Filter, other: Filter): boolean => writeFilter(one) === writeFilter(other)

/** "booked,moved" as a set, and back. */
export const valuesOf = (value: string | undefined): readonly string[] => (value === undefined || value === '' ? [] : value.split(','))

export function withValue(filter: Filter, name: FilterName, value: string | undefined): Filter {
  const { [name]: _former, ...rest } = filter
  return value === undefined || value === '' ? rest : ({ ...rest, [name]: value } as Filter)
}

export function toggled(values: readonly string[], value: string): string | undefined {
  const next = values.includes(value) ? values.filter((one) => one !== value) : [...values, value]
  return next.length === 0 ? undefined : next.join(',')
}
