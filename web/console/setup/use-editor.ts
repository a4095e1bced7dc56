import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Catalogue } from '../../../src/http/contract/console/catalogue.ts'
import type { CatalogueEdit, SetupAnswer } from './catalogue.ts'
import { type Draft, useDraft } from './use-draft.ts'
import { type Save, useSave } from './use-save.ts'

export interface Editor<Value> extends Draft<Value> {
  readonly saving: Save
  readonly edit: CatalogueEdit
  readonly wrong: Save['wrong']
  /** What the save bar at the form's foot needs. */
  readonly bar: {
    readonly saving: Save
    readonly isOther: boolean
    readonly onSave: () => void
    readonly onDiscard: () => void
    readonly onTakeTheirs: () => void
  }
}

export interface Edited<Value> {
  readonly setup: SetupAnswer
  /** What the form is filled from. */
  readonly read: (catalogue: Catalogue) => Value
  readonly toEdit: (value: Value) => CatalogueEdit
  /** It was new: its page is another one. */
  readonly onSaved?: (catalogue: Catalogue) => void
}

/** One form on one part of the catalogue. What others save meanwhile comes in by itself while nothing is written here. */
export function useEditor<Value extends object>({ setup, read, toEdit, onSaved }: Edited<Value>): Editor<Value> {
  const { catalogue } = setup
  const queries = useQueryClient()
  const draft = useDraft(read(catalogue))
  const [basedOn, setBasedOn] = useState(catalogue.version)
  const saving = useSave(basedOn)
  useEffect(() => {
    if (draft.isOther || catalogue.version === basedOn) return
    draft.settle(read(catalogue))
    setBasedOn(catalogue.version)
    // What is written here, and how it is read, must not start it: only news from elsewhere, or that nothing is written any more.
    // eslint-disable-next-line react/exhaustive-deps
  }, [catalogue.version, draft.isOther])
  const edit = toEdit(draft.value)
  const settle = (saved: Catalogue) => {
    draft.settle(read(saved))
    setBasedOn(saved.version)
    onSaved?.(saved)
  }
  return {
    ...draft,
    saving,
    edit,
    wrong: saving.wrong,
    bar: {
      saving,
      isOther: draft.isOther,
      onSave: () => saving.save(edit, { onSaved: settle }),
      onDiscard: () => {
        saving.dismiss()
        draft.reset()
      },
      onTakeTheirs: () => {
        draft.reset()
        void queries.invalidateQueries()
      },
    },
  }
}
