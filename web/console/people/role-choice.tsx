import { useId } from 'react'
import { type Role, roles } from '../../../src/http/contract/console/operation.ts'
import { useWords } from '../kit/language.tsx'
import { words } from './words.ts'

/** What each role may do stands beside it: nobody knows that by heart. */
export function RoleChoice({ value, onChange }: { readonly value: Role; readonly onChange: (role: Role) => void }) {
  const t = useWords(words)
  const name = useId()
  return (
    <fieldset className="hc-roles">
      <legend>{t.role}</legend>
      {roles.map((role) => (
        <label key={role}>
          <input type="radio" name={name} value={role} checked={role === value} onChange={() => onChange(role)} />
          <span>{t.roles[role]}</span>
          <small>{t.roleTexts[role]}</small>
        </label>
      ))}
    </fieldset>
  )
}
