import { useState } from 'react'
import { figureChannels } from '../../../src/http/contract/console/figures.ts'
import { Button } from '../kit/button.tsx'
import { DateField } from '../kit/date-field.tsx'
import { Select } from '../kit/field.tsx'
import { useWords } from '../kit/language.tsx'
import { useServiceNames } from '../use-service-names.ts'
import { daysOf, type Filter, presets } from './range.ts'
import { words } from './words.ts'

export interface FilterBarProps {
  readonly filter: Filter
  readonly today: string
  readonly onFilter: (filter: Filter) => void
}

export function FilterBar({ filter, today, onFilter }: FilterBarProps) {
  const t = useWords(words)
  const services = [...useServiceNames()]
  const [open, setOpen] = useState(false)
  const any = { value: '' as const, label: t.every }
  const set = (change: Partial<Filter>) => onFilter({ ...filter, ...change })
  const days = (from: string, until: string) => {
    if (from !== '' && until !== '') set({ preset: 'custom', from, until: until < from ? from : until })
  }
  return (
    <div className="hc-fig-filter" data-open={open}>
      <Select
        label={t.range}
        value={filter.preset}
        options={presets.map((value) => ({ value, label: t.presets[value] }))}
        onChange={(preset) => set(preset === 'custom' ? { preset } : { preset, ...daysOf(preset, today) })}
      />
      <Button className="hc-fig-opener" icon="filter" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t.filters}
      </Button>
      <DateField label={t.from} value={filter.from} max={filter.until} onChange={(from) => days(from, filter.until)} />
      <DateField label={t.until} value={filter.until} min={filter.from} onChange={(until) => days(filter.from, until)} />
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
