import type { InputHTMLAttributes } from 'react'

export interface TextFieldProps {
  readonly id: string
  readonly label: string
  readonly optional?: boolean
  readonly value: string
  /** The sentence that puts it right, shown under the field. */
  readonly remedy: string | undefined
  readonly input: InputHTMLAttributes<HTMLInputElement>
  readonly onChange: (value: string) => void
}

export function TextField({ id, label, optional = false, value, remedy, input, onChange }: TextFieldProps) {
  const wrong = remedy !== undefined
  return (
    <div className="hf-field" data-wrong={wrong}>
      <label htmlFor={id}>
        {label} {optional && <span className="hf-field-optional">(optional)</span>}
      </label>
      <input
        {...input}
        id={id}
        value={value}
        required={!optional}
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
