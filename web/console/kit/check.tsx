import { type ReactNode, useId } from 'react'

export interface CheckProps {
  readonly label: ReactNode
  readonly hint?: ReactNode
  readonly checked: boolean
  readonly disabled?: boolean
  readonly onChange: (checked: boolean) => void
}

/** One of several, or a sentence to agree to. */
export function Checkbox(props: CheckProps) {
  return <Check {...props} look="box" />
}

/** Something that is on or off, and takes effect at once. */
export function Switch(props: CheckProps) {
  return <Check {...props} look="switch" />
}

function Check({ label, hint, checked, disabled = false, onChange, look }: CheckProps & { readonly look: 'box' | 'switch' }) {
  const id = useId()
  return (
    <div className="hc-check" data-look={look}>
      <input
        id={id}
        type="checkbox"
        {...(look === 'switch' ? { role: 'switch' } : {})}
        checked={checked}
        disabled={disabled}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => onChange(event.target.checked)}
      />
      <label htmlFor={id}>{label}</label>
      {hint !== undefined && (
        <p id={`${id}-hint`} className="hc-field-hint">
          {hint}
        </p>
      )}
    </div>
  )
}
