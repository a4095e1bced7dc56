import type { InputHTMLAttributes } from 'react'

export interface TextFieldProps {
  readonly id: string
  readonly label: string
  /** Beside the label: "(optional)". */
  readonly note: string
  readonly value: string
  /** The sentence that puts it right, shown under the field. */
  readonly remedy: string | undefined
  readonly input: InputHTMLAttributes<HTMLInputElement>
  readonly onChange: (value: string) => void
}

export function TextField({ id, label, note, value, remedy, input, onChange }: TextFieldProps) {
  const wrong = remedy !== undefined
  return (
    <div className="hf-field" data-wrong={wrong}>
      <label htmlFor={id}>
        {label} {note !== '' && <span className="hf-field-optional">{note}</span>}
      </label>
      <input
        {...input}
        id={id}
        value={value}
        aria-invalid={wrong}
        aria-describedby={wrong ? `${id}-remedy` : undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      {wrong && (
        <p id={`${id}-remedy`} className="hf-field-remedy">
          {remedy}
        </p>
      )}
    </div>
  )
}
