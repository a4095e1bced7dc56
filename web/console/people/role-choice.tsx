import { type Role, roles } from '../../../src/http/contract/console/operation.ts'
import { Choices } from '../kit/choices.tsx'
import { useWords } from '../kit/language.tsx'
import { words } from './words.ts'

export function RoleChoice({ value, onChange }: { readonly value: Role; readonly onChange: (role: Role) => void }) {
  const t = useWords(words)
  const options = roles.map((role) => ({ value: role, label: t.roles[role], text: t.roleTexts[role] }))
  return <Choices legend={t.role} options={options} value={value} onChange={onChange} />
}
