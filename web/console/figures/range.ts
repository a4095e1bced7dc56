import { figureChannels, figureRanges } from '../../../src/http/contract/console/figures.ts'

export const presets = [...figureRanges, 'custom'] as const
export type Preset = (typeof presets)[number]

/** Of a preset the server knows the days: it knows what day it is there. */
export interface Filter {
  readonly preset: Preset
  readonly from: string | undefined
  readonly until: string | undefined
  readonly channel: (typeof figureChannels)[number] | undefined
  readonly service: string | undefined
}

/** As it stands in the page's address; what cannot be read is as if it were not there. */
export function readFilter(search: string): Filter {
  const asked = new URLSearchParams(search)
  const channel = figureChannels.find((one) => one === asked.get('channel'))
  const service = asked.get('service') ?? undefined
  const [from, until] = [asked.get('from') ?? '', asked.get('until') ?? '']
  const isDay = (day: string) => /^\d{4}-\d\d-\d\d$/.test(day)
  if (isDay(from) && isDay(until) && from <= until) return { preset: 'custom', from, until, channel, service }
  const preset = figureRanges.find((one) => one === asked.get('range')) ?? 'month'
  return { preset, from: undefined, until: undefined, channel, service }
}

export function writeFilter({ preset, from, until, channel, service }: Filter): string {
  const asked = new URLSearchParams()
  if (preset !== 'month' && preset !== 'custom') asked.set('range', preset)
  if (from !== undefined && until !== undefined) {
    asked.set('from', from)
    asked.set('until', until)
  }
  if (channel !== undefined) asked.set('channel', channel)
  if (service !== undefined) asked.set('service', service)
  return asked.toString()
}

/** What is asked of the server. */
export function queryOf({ preset, from, until, channel, service }: Filter) {
  return preset === 'custom' ? { from, until, channel, service } : { range: preset, channel, service }
}
