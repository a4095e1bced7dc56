import { useState } from 'react'
import type { Schedule } from '../../../src/http/contract/console/catalogue.ts'
import { Button } from '../kit/button.tsx'
import { Checkbox } from '../kit/check.tsx'
import { DateField } from '../kit/date-field.tsx'
import { Select, TextInput } from '../kit/field.tsx'
import { useWords } from '../kit/language.tsx'
import { useToday } from './catalogue.ts'
import { hoursWords } from './hours-words.ts'
import { useSay } from './say.ts'
import { WindowFields } from './window-fields.tsx'

export interface ScheduleLineProps {
  readonly value: Schedule
  /** Its times say when it starts; it ends with its duration. */
  readonly isSession: boolean
  readonly wrong: (field: string) => string | undefined
  readonly onChange: (value: Schedule) => void
  readonly onRemove: () => void
}

const presets = { everySecond: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=SA', firstOfMonth: 'FREQ=MONTHLY;BYDAY=1MO' } as const

export function ScheduleLine({ value, isSession, wrong, onChange, onRemove }: ScheduleLineProps) {
  const t = useWords(hoursWords)
  const say = useSay()
  const set = (change: Partial<Schedule>) => onChange({ ...value, ...change })
  // An interval counts from its first day: a rhythm needs one.
  const today = useToday()
  const repeat = (wanted: keyof typeof presets | 'weekly' | 'other') => {
    if (wanted === 'weekly') return set({ kind: 'weekly', rrule: null, weekdays: value.weekdays.length === 0 ? [1] : value.weekdays })
    const rrule = wanted === 'other' ? (value.rrule ?? presets.everySecond) : presets[wanted]
    set({ kind: 'rrule', rrule, weekdays: [], validFrom: value.validFrom ?? today })
  }
  const repeats =
    value.kind === 'weekly'
      ? 'weekly'
      : value.rrule === presets.everySecond
        ? 'everySecond'
        : value.rrule === presets.firstOfMonth
          ? 'firstOfMonth'
          : 'other'
  return (
    <div className="hs-pattern" role="group" aria-label={say.schedule(value)}>
      <div className="hs-pattern-line">
        <Select
          label={t.rhythm}
          value={repeats}
          options={(['weekly', 'everySecond', 'firstOfMonth', 'other'] as const).map((key) => ({ value: key, label: t[key] }))}
          onChange={repeat}
        />
        {value.kind === 'weekly' ? (
          <Weekdays value={value.weekdays} error={wrong('weekdays')} onChange={(weekdays) => set({ weekdays })} />
        ) : (
          <div className="hs-wide">
            <TextInput
              label={t.rrule}
              hint={t.rruleHint}
              value={value.rrule ?? ''}
              error={wrong('rrule')}
              onChange={(rrule) => set({ rrule: rrule.trim().toUpperCase() })}
            />
          </div>
        )}
      </div>
      <div className="hs-pattern-line">
        <WindowFields
          startMinute={value.startMinute}
          endMinute={value.endMinute}
          onlyStart={isSession}
          error={wrong('endMinute')}
          onChange={(startMinute, endMinute) => set({ startMinute, endMinute })}
        />
        <Button look="quiet" icon="trash" onClick={onRemove}>
          {t.remove}
        </Button>
      </div>
      <Validity value={value} wrong={wrong} onChange={set} />
    </div>
  )
}

function Weekdays({
  value,
  error,
  onChange,
}: {
  readonly value: readonly number[]
  readonly error: string | undefined
  readonly onChange: (value: number[]) => void
}) {
  const t = useWords(hoursWords)
  const say = useSay()
  const toggle = (day: number) =>
    onChange(value.includes(day) ? value.filter((one) => one !== day) : [...value, day].toSorted((a, b) => a - b))
  return (
    <div>
      <div className="hs-days" role="group" aria-label={t.weekdays}>
        {[1, 2, 3, 4, 5, 6, 7].map((day) => (
          <button
            key={day}
            type="button"
            aria-pressed={value.includes(day)}
            aria-label={say.weekday(day, 'long')}
            onClick={() => toggle(day)}
          >
            {say.weekday(day)}
          </button>
        ))}
      </div>
      {error !== undefined && <p className="hc-field-error">{error}</p>}
    </div>
  )
}

function Validity({
  value,
  wrong,
  onChange,
}: Pick<ScheduleLineProps, 'value' | 'wrong'> & { readonly onChange: (change: Partial<Schedule>) => void }) {
  const t = useWords(hoursWords)
  const [open, setOpen] = useState(value.validFrom !== null || value.validUntil !== null)
  const isOpen = open || value.kind === 'rrule'
  const toggle = (wanted: boolean) => {
    setOpen(wanted)
    if (!wanted) onChange({ validFrom: null, validUntil: null })
  }
  return (
    <>
      {value.kind === 'weekly' && <Checkbox label={t.limit} checked={isOpen} onChange={toggle} />}
      {isOpen && (
        <div className="hs-pattern-line">
          <DateField
            label={t.validFrom}
            value={value.validFrom ?? ''}
            error={wrong('validFrom')}
            onChange={(day) => onChange({ validFrom: day === '' ? null : day })}
          />
          <DateField
            label={t.validUntil}
            value={value.validUntil ?? ''}
            error={wrong('validUntil')}
            onChange={(day) => onChange({ validUntil: day === '' ? null : day })}
          />
        </div>
      )}
    </>
  )
}
