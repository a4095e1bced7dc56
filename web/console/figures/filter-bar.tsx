import { useState } from 'react'
import { figureChannels } from '../../../src/http/contract/console/figures.ts'
import { Button } from '../kit/button.tsx'
import { DateField } from '../kit/date-field.tsx'
import { Select } from '../kit/field.tsx'
import { useWords } from '../kit/language.tsx'
import { useServiceNames } from '../use-service-names.ts'
import { type Filter, presets } from './range.ts'
import { words } from './words.ts'

export interface FilterBarProps {
  readonly filter: Filter
  /** The days on show; undefined until the server has told. */
  readonly shown: { readonly from: string; readonly until: string } | undefined
  readonly onFilter: (filter: Filter) => void
}

export function FilterBar({ filter, shown, onFilter }: FilterBarProps) {
  const t = useWords(words)
  const services = [...useServiceNames()]
  const [open, setOpen] = useState(false)
  const any = { value: '' as const, label: t.every }
  const set = (change: Partial<Filter>) => onFilter({ ...filter, ...change })
  const { from = '', until = '' } = shown ?? {}
  const days = (first: string, last: string) => {
    if (first !== '' && last !== '') set({ preset: 'custom', from: first, until: last < first ? first : last })
  }
  return (
    <div className="hc-fig-filter" data-open={open}>
      <Select
        label={t.range}
        value={filter.preset}
        options={presets.map((value) => ({ value, label: t.presets[value] }))}
        onChange={(preset) => (preset === 'custom' ? days(from, until) : set({ preset, from: undefined, until: undefined }))}
      />
      <Button className="hc-fig-opener" icon="filter" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t.filters}
      </Button>
      <DateField label={t.from} value={from} max={until} onChange={(first) => days(first, until)} />
      <DateField label={t.until} value={until} min={from} onChange={(last) => days(from, last)} />
      <Select
        label={t.channel}
        value={filter.channel ?? ''}
        options={[any, ...figureChannels.map((value) => ({ value, label: t.channels[value] ?? value }))]}
        onChange={(channel) => set({ channel: channel === '' ? undefined : channel })}
      />
      <Select
        label={t.service}
        value={filter.service ?? ''}
        options={[any, ...services.map(([value, label]) => ({ value, label }))]}
        onChange={(service) => set({ service: service === '' ? undefined : service })}
      />
    </div>
  )
}
