import { type Person, staffOperations } from '../../../src/http/contract/console/staff.ts'
import { useChange } from '../api.ts'
import { ConfirmDialog } from '../kit/dialog.tsx'
import { useWords } from '../kit/language.tsx'
import { Notice } from '../kit/states.tsx'
import { useToast } from '../kit/toast.tsx'
import { useStaffProblem } from './staff-problem.ts'
import { words } from './words.ts'

export type PersonAct = 'sessions' | 'second-step' | 'close'

/** What somebody is asked about once more before it is done. */
export function PersonActDialog({
  person,
  act,
  onClose,
}: {
  readonly person: Person
  readonly act: PersonAct
  readonly onClose: () => void
}) {
  const t = useWords(words)
  const tell = useToast()
  const sessions = useChange(staffOperations.endPersonSessions)
  const secondStep = useChange(staffOperations.resetPersonSecondStep)
  const close = useChange(staffOperations.deactivatePerson)
  const change = { sessions, 'second-step': secondStep, close }[act]
  const wrong = useStaffProblem(change.error)
  const text = { sessions: t.sessionsText, 'second-step': t.secondStepText, close: t.closeText }[act]
  const title = { sessions: t.signOutEverywhere, 'second-step': t.takeSecondStep, close: t.close }[act]
  const onSuccess = () => {
    tell(act === 'close' ? t.closed(person.name) : t.changed(person.name))
    onClose()
  }
  return (
    <ConfirmDialog
      title={title}
      open
      confirm={title}
      busy={change.isPending}
      onConfirm={() => change.mutate({ params: { id: person.id } }, { onSuccess })}
      onClose={onClose}
    >
      <div className="hc-stack">
        <p>{text(person.name)}</p>
        {wrong !== '' && (
          <div role="alert">
            <Notice tone="bad" icon="warning">
              {wrong}
            </Notice>
          </div>
        )}
      </div>
    </ConfirmDialog>
  )
}
