import { type FormEvent, useId, useState } from 'react'
import { conversationOperations } from '../../../src/http/contract/console/conversations.ts'
import type { View } from '../../../src/http/contract/console/views.ts'
import { useChange } from '../api.ts'
import { Button } from '../kit/button.tsx'
import { Switch } from '../kit/check.tsx'
import { Dialog } from '../kit/dialog.tsx'
import { TextInput } from '../kit/field.tsx'
import { useWords } from '../kit/language.tsx'
import { ProblemNotice } from '../kit/states.tsx'
import { useToast } from '../kit/toast.tsx'
import type { Filter } from './filter.ts'
import { words } from './words.ts'

export interface SaveViewProps {
  readonly open: boolean
  readonly filter: Filter
  readonly onClose: () => void
  readonly onSaved: (view: View) => void
}

export function SaveViewDialog({ open, filter, onClose, onSaved }: SaveViewProps) {
  const t = useWords(words)
  const tell = useToast()
  const id = useId()
  const [name, setName] = useState('')
  const [shared, setShared] = useState(false)
  const save = useChange(conversationOperations.saveView, { refreshes: [conversationOperations.listViews] })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() === '') return
    save.mutate(
      { body: { name: name.trim(), shared, filter } },
      {
        onSuccess: (view) => {
          tell(t.viewSaved)
          setName('')
          onSaved(view)
          onClose()
        },
      },
    )
  }
  return (
    <Dialog
      title={t.newView}
      open={open}
      onClose={onClose}
      size="small"
      actions={
        <Button type="submit" form={id} look="main" busy={save.isPending} disabled={name.trim() === ''}>
          {t.save}
        </Button>
      }
    >
      <form id={id} className="hc-form" onSubmit={submit}>
        <TextInput label={t.viewName} value={name} onChange={setName} maxLength={80} required />
        <Switch label={t.viewShared} hint={t.viewSharedHint} checked={shared} onChange={setShared} />
        {save.error !== null && <ProblemNotice problem={save.error} />}
      </form>
    </Dialog>
  )
}
