import { figureChannels } from '../../../src/http/contract/console/figures.ts'
import { addDays } from '../kit/days.ts'

export const presets = ['today', 'week', 'month', 'quarter', 'year', 'ahead', 'custom'] as const
export type Preset = (typeof presets)[number]

export interface Filter {
  readonly preset: Preset
  readonly from: string
  readonly until: string
  readonly channel: (typeof figureChannels)[number] | undefined
  readonly service: string | undefined
}

const lengths = { today: 1, week: 7, month: 30, quarter: 90, year: 365 } as const

/** The days of a preset, today included: "ahead" is what is coming, from tomorrow on. */
export function daysOf(preset: Exclude<Preset, 'custom'>, today: string): { readonly from: string; readonly until: string } {
  if (preset === 'ahead') return { from: addDays(today, 1), until: addDays(today, 30) }
  return { from: addDays(today, 1 - lengths[preset]), until: today }
}

/** As it stands in the page's address; what cannot be read is as if it were not there. */
export function readFilter(search: string, today: string): Filter {
  const asked = new URLSearchParams(search)
  const preset = presets.find((one) => one === asked.get('range')) ?? 'month'
  const channel = figureChannels.find((one) => one === asked.get('channel'))
  const service = asked.get('service') ?? undefined
  const [from, until] = [asked.get('from') ?? '', asked.get('until') ?? '']
  const isDay = (day: string) => /^\d{4}-\d\d-\d\d$/.test(day)
  if (preset !== 'custom') return { preset, ...daysOf(preset, today), channel, service }
  return isDay(from) && isDay(until) && from <= until
    ? { preset, from, until, channel, service }
    : { preset, ...daysOf('month', today), channel, service }
}

export function writeFilter({ preset, from, until, channel, service }: Filter): string {
  const asked = new URLSearchParams()
  if (preset !== 'month') asked.set('range', preset)
  if (preset === 'custom') {
    asked.set('from', from)
    asked.set('until', until)
  }
  if (channel !== undefined) asked.set('channel', channel)
  if (service !== undefined) asked.set('service', service)
  return asked.toString()
}

/** The day it is there. */
export function todayIn(timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(Date.now())
}
