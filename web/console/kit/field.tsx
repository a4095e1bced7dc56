import { type InputHTMLAttributes, type ReactNode, type Ref, type SelectHTMLAttributes, type TextareaHTMLAttributes, useId } from 'react'

export interface FieldProps {
  readonly label: string
  /** What to write, in a sentence under the label. */
  readonly hint?: ReactNode
  /** What is wrong and how to put it right; undefined when nothing is. */
  readonly error?: string | undefined
  /** Read by screen readers, not shown: where the place says what it is. */
  readonly hideLabel?: boolean
  /** "(optional)". */
  readonly note?: string
}

interface Wiring {
  readonly id: string
  readonly 'aria-invalid': true | undefined
  readonly 'aria-describedby': string | undefined
}

/** The label, the hint and the remedy around any control: `<Field label="…">{(wiring) => <input {...wiring} />}</Field>`. */
export function Field({
  label,
  hint,
  error,
  hideLabel = false,
  note,
  children,
}: FieldProps & { readonly children: (wiring: Wiring) => ReactNode }) {
  const id = useId()
  const wrong = error !== undefined && error !== ''
  const described = [hint === undefined ? '' : `${id}-hint`, wrong ? `${id}-error` : ''].filter((one) => one !== '').join(' ')
  return (
    <div className="hc-field" data-wrong={wrong}>
      <label htmlFor={id} className={hideLabel ? 'hf-hidden' : undefined}>
        {label} {note !== undefined && <span className="hc-field-note">{note}</span>}
      </label>
      {hint !== undefined && (
        <p id={`${id}-hint`} className="hc-field-hint">
          {hint}
        </p>
      )}
      {children({ id, 'aria-invalid': wrong || undefined, 'aria-describedby': described === '' ? undefined : described })}
      {wrong && (
        <p id={`${id}-error`} className="hc-field-error">
          {error}
        </p>
      )}
    </div>
  )
}

type Own<Attributes> = Omit<Attributes, 'value' | 'onChange' | 'id' | 'children'>

export interface TextInputProps extends FieldProps, Own<InputHTMLAttributes<HTMLInputElement>> {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly ref?: Ref<HTMLInputElement>
}

/** One line: text, mail, password, number, date, time, colour, by `type`. */
export function TextInput({ label, hint, error, hideLabel, note, value, onChange, ...rest }: TextInputProps) {
  return (
    <Field {...only({ label, hint, error, hideLabel, note })}>
      {(wiring) => <input {...rest} {...wiring} className="hc-input" value={value} onChange={(event) => onChange(event.target.value)} />}
    </Field>
  )
}

export interface TextAreaProps extends FieldProps, Own<TextareaHTMLAttributes<HTMLTextAreaElement>> {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly ref?: Ref<HTMLTextAreaElement>
}

/** Several lines; grows with what is written. */
export function TextArea({ label, hint, error, hideLabel, note, value, onChange, ...rest }: TextAreaProps) {
  return (
    <Field {...only({ label, hint, error, hideLabel, note })}>
      {(wiring) => (
        <textarea
          rows={3}
          {...rest}
          {...wiring}
          className="hc-input hc-textarea"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}

export interface SelectOption<Value extends string> {
  readonly value: Value
  readonly label: string
  readonly disabled?: boolean
}

export interface SelectProps<Value extends string> extends FieldProps, Own<SelectHTMLAttributes<HTMLSelectElement>> {
  readonly value: Value
  readonly options: readonly SelectOption<Value>[]
  readonly onChange: (value: Value) => void
}

/** The system's own list: right on every phone, and for every keyboard. */
export function Select<Value extends string>({
  label,
  hint,
  error,
  hideLabel,
  note,
  value,
  options,
  onChange,
  ...rest
}: SelectProps<Value>) {
  const choose = (wanted: string) => {
    const option = options.find((one) => one.value === wanted)
    if (option !== undefined) onChange(option.value)
  }
  return (
    <Field {...only({ label, hint, error, hideLabel, note })}>
      {(wiring) => (
        <select {...rest} {...wiring} className="hc-input hc-select" value={value} onChange={(event) => choose(event.target.value)}>
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

type Maybe<T> = { readonly [Key in keyof T]: T[Key] | undefined }

/** Without what was not given. */
function only(given: Maybe<FieldProps> & { readonly label: string }): FieldProps {
  const kept = Object.entries(given).filter(([, value]) => value !== undefined)
  return { label: given.label, ...Object.fromEntries(kept) }
}
