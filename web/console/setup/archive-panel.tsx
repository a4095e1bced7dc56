import { useState } from 'react'
import { Button } from '../kit/button.tsx'
import { ConfirmDialog } from '../kit/dialog.tsx'
import { useWords } from '../kit/language.tsx'
import { Notice } from '../kit/states.tsx'
import type { CatalogueEdit, SetupAnswer } from './catalogue.ts'
import { Refusal } from './refusal.tsx'
import { useSave } from './use-save.ts'

export interface ArchivePanelProps {
  readonly setup: SetupAnswer
  readonly name: string
  readonly archived: boolean
  /** What archiving does to what is booked. */
  readonly text: string
  readonly edit: (archived: boolean) => CatalogueEdit
}

/** Takes something out of the business and brings it back; what stands against that is said here. */
export function ArchivePanel({ setup, name, archived, text, edit }: ArchivePanelProps) {
  const t = useWords(words)
  const saving = useSave(setup.catalogue.version)
  const [asking, setAsking] = useState(false)
  const set = (wanted: boolean) => {
    setAsking(false)
    saving.save(edit(wanted))
  }
  const why = saving.wrong('archived') ?? saving.wrong('parentId') ?? saving.wrong('name')
  return (
    <div className="hc-stack">
      <Refusal saving={saving} onTakeTheirs={() => {}} />
      {why !== undefined && (
        <Notice tone="bad" icon="warning">
          {why}
        </Notice>
      )}
      {archived ? (
        <Notice tone="warm" icon="info">
          <div className="hc-line">
            <span>{t.archived}</span>
            <Button icon="replay" busy={saving.busy} onClick={() => set(false)}>
              {t.bringBack}
            </Button>
          </div>
        </Notice>
      ) : (
        <div>
          <Button icon="trash" look="quiet" busy={saving.busy} onClick={() => setAsking(true)}>
            {t.archive}
          </Button>
        </div>
      )}
      <ConfirmDialog open={asking} title={t.title(name)} confirm={t.archive} onConfirm={() => set(true)} onClose={() => setAsking(false)}>
        <p>{text}</p>
      </ConfirmDialog>
    </div>
  )
}

const words = {
  en: { archived: 'Archived', archive: 'Archive', bringBack: 'Bring back', title: (name: string) => `Archive “${name}”?` },
  de: { archived: 'Archiviert', archive: 'Archivieren', bringBack: 'Zurückholen', title: (name: string) => `„${name}“ archivieren?` },
}
