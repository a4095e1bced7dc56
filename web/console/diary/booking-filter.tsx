import { type Ref, useState } from 'react'
import type { ListFilter } from '../../../src/http/contract/console/diary.ts'
import { Button } from '../kit/button.tsx'
import { DateField } from '../kit/date-field.tsx'
import { Select } from '../kit/field.tsx'
import { useWords } from '../kit/language.tsx'
import { SearchField } from '../kit/search-field.tsx'
import type { DiaryCatalogue } from './use-catalogue.ts'
import { words } from './words.ts'

export interface BookingFilterProps {
  readonly filter: ListFilter
  readonly catalogue: DiaryCatalogue | undefined
  readonly search: Ref<HTMLInputElement>
  readonly onFilter: (filter: ListFilter) => void
}

const channels = ['chat', 'rest', 'mcp', 'staff'] as const
const statuses = ['confirmed', 'cancelled', 'attended', 'no_show'] as const
const orders = ['latest', 'earliest', 'newest'] as const

export function BookingFilter({ filter, catalogue, search, onFilter }: BookingFilterProps) {
  const t = useWords(words)
  const any = { value: '' as const, label: t.any }
  const set = (change: Partial<ListFilter>) => onFilter({ ...filter, ...change })
  const orNone = <Value extends string>(value: Value | ''): Value | undefined => (value === '' ? undefined : value)
  const named = (list: readonly { id: string; name: string }[]) => [any, ...list.map(({ id, name }) => ({ value: id, label: name }))]
  const [open, setOpen] = useState(false)
  const isNarrow = Object.entries(filter).some(([name, value]) => name !== 'order' && value !== undefined && value !== '')
  return (
    <div className="hd-filter" data-open={open}>
      <SearchField
        ref={search}
        label={t.search}
        placeholder={t.searchHint}
        value={filter.search ?? ''}
        onSearch={(text) => set({ search: text })}
      />
      {/* On a phone the rest waits behind it: the list is what one came for. */}
      <Button className="hd-filter-opener" icon="filter" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t.filters}
      </Button>
      <Select
        label={t.filterStatus}
        value={filter.status ?? ''}
        options={[any, ...statuses.map((value) => ({ value, label: t.states[value] }))]}
        onChange={(value) => set({ status: orNone(value) })}
      />
      <Select
        label={t.filterService}
        value={filter.service ?? ''}
        options={named(catalogue?.services ?? [])}
        onChange={(value) => set({ service: orNone(value) })}
      />
      <Select
        label={t.filterResource}
        value={filter.resource ?? ''}
        options={named(catalogue?.resources ?? [])}
        onChange={(value) => set({ resource: orNone(value) })}
      />
      <Select
        label={t.filterChannel}
        value={filter.channel ?? ''}
        options={[any, ...channels.map((value) => ({ value, label: t.channels[value] }))]}
        onChange={(value) => set({ channel: orNone(value) })}
      />
      <DateField label={t.filterFrom} value={filter.from ?? ''} onChange={(from) => set({ from: orNone(from) })} />
      <DateField label={t.filterUntil} value={filter.until ?? ''} onChange={(until) => set({ until: orNone(until) })} />
      <Select
        label={t.order}
        value={filter.order ?? 'latest'}
        options={orders.map((value) => ({ value, label: t.orders[value] }))}
        onChange={(order) => set({ order })}
      />
      {isNarrow && (
        <Button look="quiet" icon="close" onClick={() => onFilter({ order: filter.order })}>
          {t.clear}
        </Button>
      )}
    </div>
  )
}
