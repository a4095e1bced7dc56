import { type FocusEvent, type FormEvent, type InputHTMLAttributes, useId, useRef, useState } from 'react'
import { useLanguage } from '../i18n/language-provider.tsx'
import type { Customer } from './api.ts'
import { customerOf, type Field, remedies, type Values, valuesOf } from './customer-form.ts'
import { TextField } from './text-field.tsx'
import { usePhoneRules } from './use-phone-rules.ts'

export interface DetailsFormProps {
  readonly known: Customer
  /** Numbers without a country are read as this one is. */
  readonly businessPhone: string
  readonly waiting: boolean
  readonly onChange: (customer: Customer) => void
  readonly onConfirm: (customer: Customer) => void
  /** Left out: nothing to decline, the form stands alone. */
  readonly onDecline?: (() => void) | undefined
}

const FIELDS: readonly Field[] = ['name', 'email', 'phone']

const INPUTS: Readonly<Record<Field, InputHTMLAttributes<HTMLInputElement>>> = {
  name: { autoComplete: 'name', autoCapitalize: 'words', maxLength: 120 },
  email: {
    type: 'email',
    inputMode: 'email',
    autoComplete: 'email',
    autoCapitalize: 'none',
    spellCheck: false,
    maxLength: 254,
    dir: 'ltr',
  },
  phone: { type: 'tel', inputMode: 'tel', autoComplete: 'tel', maxLength: 40, dir: 'ltr' },
}

/** The customer's details, filled from the conversation. A field speaks up once it was left for the next, and from then on as it is typed in. */
export function DetailsForm({ known, businessPhone, waiting, onChange, onConfirm, onDecline }: DetailsFormProps) {
  const { t } = useLanguage()
  const id = useId()
  const form = useRef<HTMLFormElement>(null)
  const [values, setValues] = useState<Values>(() => valuesOf(known))
  const [left, setLeft] = useState<ReadonlySet<Field>>(new Set())
  const phone = usePhoneRules(values.phone, businessPhone)
  const wrong = remedies(values, { fault: phone?.faultOf(values.phone), example: businessPhone }, t.form)

  const edit = (field: Field, value: string) => {
    const next = { ...values, [field]: value }
    setValues(next)
    onChange(customerOf(next))
  }
  const leave = (field: Field, event: FocusEvent) => {
    if (field === 'phone' && phone !== undefined && wrong.phone === undefined) edit('phone', phone.tidy(values.phone))
    // Only on the way to another field: a sentence that appears while Confirm is being pressed would move it from under the finger.
    if (event.relatedTarget instanceof HTMLInputElement && values[field] !== '') setLeft(new Set([...left, field]))
  }
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
        {FIELDS.map((field) => (
          <TextField
            key={field}
            id={`${id}-${field}`}
            label={t.form[field]}
            note={field === 'phone' ? `(${t.form.optional})` : ''}
            value={values[field]}
            remedy={left.has(field) ? wrong[field] : undefined}
            input={{ ...INPUTS[field], name: field, required: field !== 'phone', onBlur: (event) => leave(field, event) }}
            onChange={(value) => edit(field, value)}
          />
        ))}
      </div>
      <div className="hf-actions">
        <button type="submit" className="hf-button hf-button-main" aria-disabled={waiting}>
          {t.proposal.confirm}
        </button>
        {onDecline !== undefined && (
          <button type="button" className="hf-button" aria-disabled={waiting} onClick={() => !waiting && onDecline()}>
            {t.proposal.decline}
          </button>
        )}
      </div>
    </form>
  )
}
