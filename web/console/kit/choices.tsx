import { type ReactNode, useId } from 'react'

export interface Choice<Value extends string> {
  readonly value: Value
  readonly label: ReactNode
  /** What it means, in a sentence or two. */
  readonly text: string
}

export interface ChoicesProps<Value extends string> {
  readonly legend: string
  /** Read by screen readers, not shown: where the place says what it is. */
  readonly hideLegend?: boolean
  readonly options: readonly Choice<Value>[]
  readonly value: Value
  readonly disabled?: boolean
  readonly onChange: (value: Value) => void
}

/** One of a few, each with what it means beside it: nobody knows that by heart. */
export function Choices<Value extends string>({ legend, hideLegend = false, options, value, disabled, onChange }: ChoicesProps<Value>) {
  const id = useId()
  return (
    <fieldset className="hc-choices" disabled={disabled}>
      <legend className={hideLegend ? 'hf-hidden' : undefined}>{legend}</legend>
      {options.map((one) => (
        <label key={one.value}>
          <input
            type="radio"
            name={id}
            value={one.value}
            checked={one.value === value}
            aria-labelledby={`${id}-${one.value}`}
            aria-describedby={`${id}-${one.value}-text`}
            onChange={() => onChange(one.value)}
          />
          <span id={`${id}-${one.value}`}>{one.label}</span>
          <small id={`${id}-${one.value}-text`}>{one.text}</small>
        </label>
      ))}
    </fieldset>
  )
}
