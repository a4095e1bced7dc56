import { Button } from '../kit/button.tsx'
import { Dialog } from '../kit/dialog.tsx'
import { useConsoleLanguage, useWords } from '../kit/language.tsx'
import { useWorkplace } from '../shell/workplace.tsx'
import { ChangesList } from './changes-list.tsx'
import { SetupProblem } from './setup-problem.tsx'
import { TimesList } from './times-list.tsx'
import type { Refused, Save } from './use-save.ts'
import { words } from './words.ts'

/** What stands against a save and what can be done about it: a question above the page, or a sentence in it. Fields say theirs themselves. */
export function Refusal({ saving, onTakeTheirs }: { readonly saving: Save; readonly onTakeTheirs: () => void }) {
  const t = useWords(words)
  const { refused, dismiss, insist } = saving
  if (refused === undefined) return null
  switch (refused.problem.code) {
    case 'catalogue_changed':
      return <Conflict refused={refused} saving={saving} onTakeTheirs={onTakeTheirs} />
    case 'resource_in_use':
      return (
        <Dialog
          open
          title={t.inUseTitle(refused.about.resource ?? '')}
          onClose={dismiss}
          actions={
            <Button look="main" onClick={dismiss}>
              {t.understood}
            </Button>
          }
        >
          <div className="hc-stack">
            <p>{t.inUseText}</p>
            <TimesList times={refused.about.times} />
          </div>
        </Dialog>
      )
    case 'bookings_outside':
      return (
        <Dialog
          open
          title={t.outsideTitle}
          onClose={dismiss}
          actions={
            <>
              <Button onClick={dismiss}>{t.discard}</Button>
              <Button look="main" busy={saving.busy} onClick={insist}>
                {t.saveAnyway}
              </Button>
            </>
          }
        >
          <div className="hc-stack">
            <p>{t.outsideText(refused.about.times?.count ?? 0)}</p>
            <TimesList times={refused.about.times} />
          </div>
        </Dialog>
      )
    case 'prices_held':
      return <PricesHeld refused={refused} onClose={dismiss} />
    default:
      return saving.wrongCount > 0 ? null : <SetupProblem problem={refused.problem} />
  }
}

function Conflict({
  refused,
  saving,
  onTakeTheirs,
}: {
  readonly refused: Refused
  readonly saving: Save
  readonly onTakeTheirs: () => void
}) {
  const t = useWords(words)
  const { format } = useConsoleLanguage()
  const { business } = useWorkplace()
  const version = refused.about.versions?.[0]
  const who = version?.by ?? t.somebody
  const when = version === undefined ? '' : format.time(version.at, business.timeZone)
  return (
    <Dialog
      open
      title={t.conflictTitle}
      onClose={saving.dismiss}
      size="large"
      actions={
        <>
          <Button
            onClick={() => {
              saving.dismiss()
              onTakeTheirs()
            }}
          >
            {t.takeTheirs}
          </Button>
          <Button look="main" busy={saving.busy} onClick={saving.insist}>
            {t.keepMine}
          </Button>
        </>
      }
    >
      <div className="hc-stack">
        <p>{t.conflictText(who, when)}</p>
        <ChangesList changes={refused.about.changes ?? []} />
      </div>
    </Dialog>
  )
}

function PricesHeld({ refused, onClose }: { readonly refused: Refused; readonly onClose: () => void }) {
  const t = useWords(words)
  const { format } = useConsoleLanguage()
  const { business } = useWorkplace()
  const until = refused.about.until
  return (
    <Dialog
      open
      title={t.pricesHeldTitle}
      onClose={onClose}
      size="small"
      actions={
        <Button look="main" onClick={onClose}>
          {t.understood}
        </Button>
      }
    >
      <p>{t.pricesHeldText(until === undefined ? '' : format.time(until, business.timeZone))}</p>
    </Dialog>
  )
}
