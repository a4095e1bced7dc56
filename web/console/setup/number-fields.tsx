import { useState } from 'react'
import { Field, type FieldProps, TextInput } from '../kit/field.tsx'
import { useWords } from '../kit/language.tsx'
import { words } from './words.ts'

interface NumberProps extends FieldProps {
  /** NaN while what is written is no number: the server says so by the field. */
  readonly value: number
  readonly onChange: (value: number) => void
  readonly min?: number
  readonly max?: number
  readonly disabled?: boolean
}

export function NumberField({ value, onChange, ...rest }: NumberProps) {
  return (
    <TextInput
      {...rest}
      type="number"
      inputMode="numeric"
      value={Number.isNaN(value) ? '' : String(value)}
      onChange={(text) => onChange(text.trim() === '' ? Number.NaN : Number(text))}
    />
  )
}

const units = { minutes: 1, hours: 60, days: 1440 } as const
type Unit = keyof typeof units

/** Minutes, written in whichever unit reads best. */
export function SpanField({ label, hint, error, value, onChange }: Pick<NumberProps, 'label' | 'hint' | 'error' | 'value' | 'onChange'>) {
  const t = useWords(words)
  const [unit, setUnit] = useState<Unit>(() => unitOf(value))
  const amount = value / units[unit]
  return (
    <Field label={label} {...(hint === undefined ? {} : { hint })} {...(error === undefined ? {} : { error })}>
      {(wiring) => (
        <div className="hs-span">
          <input
            {...wiring}
            className="hc-input"
            type="number"
            inputMode="numeric"
            min={0}
            value={Number.isNaN(amount) ? '' : String(Math.round(amount * 100) / 100)}
            onChange={(event) =>
              onChange(event.target.value.trim() === '' ? Number.NaN : Math.round(Number(event.target.value) * units[unit]))
            }
          />
          <select className="hc-input hc-select" aria-label={label} value={unit} onChange={(event) => setUnit(asUnit(event.target.value))}>
            {(['minutes', 'hours', 'days'] as const).map((one) => (
              <option key={one} value={one}>
                {t[one]}
              </option>
            ))}
          </select>
        </div>
      )}
    </Field>
  )
}

function unitOf(minutes: number): Unit {
  if (minutes > 0 && minutes % 1440 === 0) return 'days'
  return minutes > 60 && minutes % 60 === 0 ? 'hours' : 'minutes'
}

function asUnit(text: string): Unit {
  return text === 'hours' || text === 'days' ? text : 'minutes'
}

/** In the currency's own unit, with its own number of digits; empty is no price. */
export function PriceField({
  currency,
  value,
  onChange,
  ...rest
}: FieldProps & { readonly currency: string; readonly value: number | null; readonly onChange: (value: number | null) => void }) {
  const digits = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
  const [text, setText] = useState(() => (value === null ? '' : (value / 10 ** digits).toFixed(digits)))
  const [kept, setKept] = useState(value)
  // What is saved by others, or taken back, shows; what is being written stays as it is written.
  if (kept !== value) {
    setKept(value)
    setText(value === null ? '' : (value / 10 ** digits).toFixed(digits))
  }
  const write = (written: string) => {
    setText(written)
    const amount = Number(written.replace(',', '.'))
    const minor = written.trim() === '' ? null : Math.round(amount * 10 ** digits)
    setKept(minor)
    onChange(minor)
  }
  return <TextInput {...rest} inputMode="decimal" note={`(${currency})`} value={text} onChange={write} />
}

/** "trim, fringe, blow-dry". */
export function WordsField({
  value,
  onChange,
  ...rest
}: FieldProps & { readonly value: readonly string[]; readonly onChange: (value: string[]) => void }) {
  const [text, setText] = useState(() => value.join(', '))
  const [kept, setKept] = useState(value)
  if (kept.join() !== value.join()) {
    setKept(value)
    setText(value.join(', '))
  }
  const write = (written: string) => {
    const list = written
      .split(',')
      .map((word) => word.trim())
      .filter((word) => word !== '')
    setText(written)
    setKept(list)
    onChange(list)
  }
  return <TextInput {...rest} value={text} onChange={write} />
}
