import { useState } from 'react'
import { IconButton } from '../kit/button.tsx'
import { Field } from '../kit/field.tsx'
import { useWords } from '../kit/language.tsx'
import { firstFocus } from './first-focus.ts'
import { words } from './words.ts'

export interface PasswordFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  /** Of a new one: says what it has to be, and password managers offer to make it. */
  readonly isNew?: boolean
  readonly error?: string | undefined
  readonly autoFocus?: boolean
  readonly name?: string
}

/** Can be looked at: who sees what they type uses longer ones. */
export function PasswordField({ label, value, onChange, isNew = false, error, autoFocus = false, name = 'password' }: PasswordFieldProps) {
  const t = useWords(words)
  const [shown, setShown] = useState(false)
  return (
    <Field label={label} error={error} {...(isNew ? { hint: t.passwordHint } : {})}>
      {(wiring) => (
        <div className="hc-password">
          <input
            {...wiring}
            className="hc-input"
            type={shown ? 'text' : 'password'}
            name={name}
            autoComplete={isNew ? 'new-password' : 'current-password'}
            autoCapitalize="none"
            spellCheck={false}
            required
            autoFocus={autoFocus}
            {...(autoFocus ? { ref: firstFocus } : {})}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
          <IconButton icon="eye" label={shown ? t.hidePassword : t.showPassword} pressed={shown} onClick={() => setShown(!shown)} />
        </div>
      )}
    </Field>
  )
}
