import { type ReactNode, type Ref, useCallback, useEffect, useId, useRef, useState } from 'react'
import { Button, IconButton } from '../kit/button.tsx'
import { DateField } from '../kit/date-field.tsx'
import { addDays, startOfDay } from '../kit/days.ts'
import { Icon } from '../kit/icon.tsx'
import { useWords } from '../kit/language.tsx'
import { Popover } from '../kit/popover.tsx'
import { SearchField } from '../kit/search-field.tsx'
import { useWorkplace } from '../shell/workplace.tsx'
import { dayKey } from '../../i18n/format.ts'
import { type Filter, type FilterName, isEmpty, toggled, valuesOf, withValue } from './filter.ts'
import { type FilterKind, useFilterKinds } from './use-filter-options.ts'
import { words } from './words.ts'

export interface FilterBarProps {
  readonly filter: Filter
  readonly onFilter: (filter: Filter) => void
  readonly search: Ref<HTMLInputElement>
  /** What stands at the end of the line. */
  readonly children?: ReactNode
}

/** Search, and the filters that are on: each can be changed where it stands. */
export function FilterBar({ filter, onFilter, search, children }: FilterBarProps) {
  const t = useWords(words)
  const kinds = useFilterKinds()
  const on = kinds.filter(({ name }) => filter[name] !== undefined)
  const own = filter.from !== undefined || filter.to !== undefined
  return (
    <div className="hc-filters">
      <SearchField
        ref={search}
        label={t.search}
        placeholder={t.searchHint}
        value={filter.text ?? ''}
        onSearch={(text) => onFilter(withValue(filter, 'text', text))}
      />
      <AddFilter kinds={kinds} filter={filter} onFilter={onFilter} />
      {on.map((kind) => (
        <Chip key={kind.name} kind={kind} filter={filter} onFilter={onFilter} />
      ))}
      {own && <OwnPeriod filter={filter} onFilter={onFilter} />}
      {!isEmpty(withValue(filter, 'text', undefined)) && (
        <Button look="quiet" onClick={() => onFilter({})}>
          {t.clearFilters}
        </Button>
      )}
      {children !== undefined && <div className="hc-filters-end">{children}</div>}
    </div>
  )
}

interface FilterProps {
  readonly filter: Filter
  readonly onFilter: (filter: Filter) => void
}

/** First which, then what. */
function AddFilter({ kinds, filter, onFilter }: FilterProps & { readonly kinds: readonly FilterKind[] }) {
  const t = useWords(words)
  const [open, setOpen] = useState(false)
  const [chosen, setChosen] = useState<FilterName>()
  const opener = useRef<HTMLButtonElement>(null)
  const close = useCallback(() => {
    setOpen(false)
    setChosen(undefined)
  }, [])
  const kind = kinds.find(({ name }) => name === chosen)
  return (
    <>
      <Button ref={opener} icon="filter" aria-haspopup="dialog" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t.filter}
      </Button>
      <Popover open={open} onClose={close} anchor={opener} label={t.filter} className="hc-filter-box">
        {kind === undefined ? (
          <Names kinds={kinds} onChoose={setChosen} />
        ) : (
          <>
            <button type="button" className="hc-menu-item hc-filter-back" onClick={() => setChosen(undefined)}>
              <Icon name="back" /> {t.filters[kind.name]}
            </button>
            <Values kind={kind} filter={filter} onFilter={onFilter} onDone={close} />
          </>
        )}
      </Popover>
    </>
  )
}

function Names({ kinds, onChoose }: { readonly kinds: readonly FilterKind[]; readonly onChoose: (name: FilterName) => void }) {
  const t = useWords(words)
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => list.current?.querySelector('button')?.focus(), [])
  return (
    <div ref={list}>
      {kinds
        .filter(({ choices }) => choices.length > 0)
        .map(({ name }) => (
          <button key={name} type="button" className="hc-menu-item" onClick={() => onChoose(name)}>
            <span className="hc-menu-label">{t.filters[name]}</span>
            <Icon name="forward" />
          </button>
        ))}
    </div>
  )
}

function Values({ kind, filter, onFilter, onDone }: FilterProps & { readonly kind: FilterKind; readonly onDone: () => void }) {
  const t = useWords(words)
  const id = useId()
  const values = valuesOf(filter[kind.name])
  const list = useRef<HTMLFieldSetElement>(null)
  useEffect(() => list.current?.querySelector('input')?.focus(), [])
  const choose = (value: string) => {
    if (kind.several) return onFilter(withValue(filter, kind.name, toggled(values, value)))
    onFilter(withValue(kind.name === 'period' ? withoutDays(filter) : filter, kind.name, value))
    onDone()
  }
  return (
    <fieldset ref={list} className="hc-filter-values">
      <legend className="hf-hidden">{t.filters[kind.name]}</legend>
      {kind.choices.map(({ value, label }) => (
        <label key={value} className="hc-menu-item">
          <input
            type={kind.several ? 'checkbox' : 'radio'}
            name={id}
            checked={values.includes(value)}
            onChange={() => kind.several && choose(value)}
            // Arrows move among radios before one is chosen: a press or Enter chooses.
            onClick={(event) => !kind.several && event.detail > 0 && choose(value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' || (event.key === ' ' && !kind.several)) {
                event.preventDefault()
                choose(value)
              }
            }}
          />
          <span className="hc-menu-label">{label}</span>
        </label>
      ))}
      {kind.name === 'period' && (
        <button
          type="button"
          className="hc-menu-item"
          onClick={() => {
            onFilter({ ...withValue(filter, 'period', undefined), from: new Date().toISOString() })
            onDone()
          }}
        >
          <span className="hc-menu-label">{t.ownPeriod}</span>
        </button>
      )}
    </fieldset>
  )
}

/** "Outcome: Booked, Moved ×". */
function Chip({ kind, filter, onFilter }: FilterProps & { readonly kind: FilterKind }) {
  const t = useWords(words)
  const [open, setOpen] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const close = useCallback(() => setOpen(false), [])
  const name = t.filters[kind.name]
  const values = valuesOf(filter[kind.name])
  const said = values.map((value) => kind.choices.find((choice) => choice.value === value)?.label ?? value).join(', ')
  return (
    <span className="hc-chip">
      <button ref={opener} type="button" aria-haspopup="dialog" aria-expanded={open} onClick={() => setOpen(!open)}>
        <span className="hc-soft">{name}:</span> {said}
      </button>
      <IconButton icon="close" label={t.removeFilter(name)} onClick={() => onFilter(withValue(filter, kind.name, undefined))} />
      <Popover open={open} onClose={close} anchor={opener} label={name} className="hc-filter-box">
        <Values kind={kind} filter={filter} onFilter={onFilter} onDone={close} />
      </Popover>
    </span>
  )
}

/** Days of one's own choice: both of them are in it. */
function OwnPeriod({ filter, onFilter }: FilterProps) {
  const t = useWords(words)
  const { timeZone } = useWorkplace().business
  const first = filter.from === undefined ? '' : dayKey(filter.from, timeZone)
  const last = filter.to === undefined ? '' : addDays(dayKey(filter.to, timeZone), -1)
  return (
    <span className="hc-chip hc-chip-days">
      <DateField
        label={t.filters.from}
        hideLabel
        value={first}
        {...(last === '' ? {} : { max: last })}
        onChange={(day) => onFilter(withValue(filter, 'from', day === '' ? undefined : startOfDay(day, timeZone)))}
      />
      <span aria-hidden="true">–</span>
      <DateField
        label={t.filters.to}
        hideLabel
        value={last}
        {...(first === '' ? {} : { min: first })}
        onChange={(day) => onFilter(withValue(filter, 'to', day === '' ? undefined : startOfDay(addDays(day, 1), timeZone)))}
      />
      <IconButton icon="close" label={t.removeFilter(t.filters.period)} onClick={() => onFilter(withoutDays(filter))} />
    </span>
  )
}

const withoutDays = (filter: Filter): Filter => withValue(withValue(filter, 'from', undefined), 'to', undefined)
