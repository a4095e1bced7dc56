import { type FocusEvent, type FormEvent, useId, useRef, useState } from 'react'
import type { Customer } from './api.ts'
import { customerOf, type Field, remedies, type Values, valuesOf } from './customer-form.ts'
import { TextField } from './text-field.tsx'

export interface DetailsFormProps {
  readonly known: Customer
  readonly waiting: boolean
  readonly onChange: (customer: Customer) => void
  readonly onConfirm: (customer: Customer) => void
  readonly onDecline: () => void
}

const FIELDS: readonly Field[] = ['name', 'email', 'phone']

/** The customer's details, filled from the conversation. A field speaks up once it was left for the next, and from then on as it is typed in. */
export function DetailsForm({ known, waiting, onChange, onConfirm, onDecline }: DetailsFormProps) {
  const id = useId()
  const form = useRef<HTMLFormElement>(null)
  const [values, setValues] = useState<Values>(() => valuesOf(known))
  const [left, setLeft] = useState<ReadonlySet<Field>>(new Set())
  const wrong = remedies(values)

  const edit = (field: Field) => (value: string) => {
    const next = { ...values, [field]: value }
    setValues(next)
    onChange(customerOf(next))
  }
  const field = (name: Field) => ({
    id: `${id}-${name}`,
    value: values[name],
    remedy: left.has(name) ? wrong[name] : undefined,
    onChange: edit(name),
  })
  // Only on the way to another field: a sentence that appears while Confirm is being pressed would move it from under the finger.
  const leave = (name: Field) => ({
    name,
    onBlur: (event: FocusEvent) => {
      if (event.relatedTarget instanceof HTMLInputElement && values[name] !== '') setLeft(new Set([...left, name]))
    },
  })

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (waiting) return
    setLeft(new Set(FIELDS))
    const first = FIELDS.find((name) => wrong[name] !== undefined)
    if (first === undefined) onConfirm(customerOf(values))
    else form.current?.querySelector<HTMLInputElement>(`[name=${first}]`)?.focus()
  }

  return (
    <form ref={form} className="hf-form" noValidate onSubmit={submit}>
      <div className="hf-fields">
        <TextField
          {...field('name')}
          label="Name"
          input={{ ...leave('name'), autoComplete: 'name', autoCapitalize: 'words', maxLength: 120 }}
        />
        <TextField
          {...field('email')}
          label="Email"
          input={{
            ...leave('email'),
            type: 'email',
            inputMode: 'email',
            autoComplete: 'email',
            autoCapitalize: 'none',
            spellCheck: false,
            maxLength: 254,
          }}
        />
        <TextField
          {...field('phone')}
          label="Phone"
          optional
          input={{ ...leave('phone'), type: 'tel', inputMode: 'tel', autoComplete: 'tel', maxLength: 40 }}
        />
      </div>
      <div className="hf-actions">
        <button type="submit" className="hf-button hf-button-main" aria-disabled={waiting}>
          Confirm booking
        </button>
        <button type="button" className="hf-button" aria-disabled={waiting} onClick={() => !waiting && onDecline()}>
          Decline
        </button>
      </div>
    </form>
  )
}
