import { type FormEvent, useId, useState } from 'react'
import type { Role } from '../../../src/http/contract/console/operation.ts'
import { type Person, staffOperations } from '../../../src/http/contract/console/staff.ts'
import { useChange } from '../api.ts'
import { Button } from '../kit/button.tsx'
import { Switch } from '../kit/check.tsx'
import { Dialog } from '../kit/dialog.tsx'
import { useWords } from '../kit/language.tsx'
import { Notice } from '../kit/states.tsx'
import { useToast } from '../kit/toast.tsx'
import { RoleChoice } from './role-choice.tsx'
import { useStaffProblem } from './staff-problem.ts'
import { words } from './words.ts'

export function PersonDialog({ person, onClose }: { readonly person: Person; readonly onClose: () => void }) {
  const t = useWords(words)
  const tell = useToast()
  const id = useId()
  const [role, setRole] = useState<Role>(person.role)
  const [masked, setMasked] = useState(person.masked)
  const change = useChange(staffOperations.changePerson)
  const wrong = useStaffProblem(change.error)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    change.mutate(
      { params: { id: person.id }, body: { role, masked } },
      {
        onSuccess: () => {
          tell(t.changed(person.name))
          onClose()
        },
      },
    )
  }
  return (
    <Dialog
      title={person.name}
      open
      onClose={onClose}
      actions={
        <Button type="submit" form={id} look="main" busy={change.isPending} disabled={role === person.role && masked === person.masked}>
          {t.save}
        </Button>
      }
    >
      <form id={id} className="hc-stack" onSubmit={submit}>
        <RoleChoice value={role} onChange={setRole} />
        <Switch label={t.masked} hint={t.maskedHint} checked={masked} onChange={setMasked} />
        {wrong === '' ? (
          <Notice>{t.changeHint}</Notice>
        ) : (
          <div role="alert">
            <Notice tone="bad" icon="warning">
              {wrong}
            </Notice>
          </div>
        )}
      </form>
    </Dialog>
  )
}
