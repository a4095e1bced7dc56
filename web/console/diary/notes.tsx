import { type FormEvent, useState } from 'react'
import { diaryOperations } from '../../../src/http/contract/console/diary.ts'
import type { NoteView } from '../../../src/http/contract/console/diary-shapes.ts'
import { useChange } from '../api.ts'
import { When } from '../kit/ago.tsx'
import { Badge } from '../kit/badge.tsx'
import { Button, IconButton } from '../kit/button.tsx'
import { TextArea } from '../kit/field.tsx'
import { useWords } from '../kit/language.tsx'
import { ProblemNotice } from '../kit/states.tsx'
import { words } from './words.ts'

/** What staff tell one another about a booking. No customer sees it. */
export function Notes({ reference, notes }: { readonly reference: string; readonly notes: readonly NoteView[] }) {
  const t = useWords(words)
  const [text, setText] = useState('')
  const add = useChange(diaryOperations.addBookingNote)
  const remove = useChange(diaryOperations.removeBookingNote)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() === '' || add.isPending) return
    add.mutate({ params: { reference }, body: { text: text.trim() } }, { onSuccess: () => setText('') })
  }
  const problem = add.error ?? remove.error
  return (
    <div className="hc-stack">
      {notes.length > 0 && (
        <ul className="hd-notes">
          {notes.map((note) => (
            <li key={note.id}>
              <p>{note.text}</p>
              <p className="hc-soft hc-small">
                {note.kind === 'override' && <Badge tone="warm">{t.overrideNote}</Badge>} {note.by.name} · <When at={note.at} />
              </p>
              {note.kind === 'note' && (
                <IconButton icon="trash" label={t.removeNote} onClick={() => remove.mutate({ params: { reference, note: note.id } })} />
              )}
            </li>
          ))}
        </ul>
      )}
      <form className="hc-form" onSubmit={submit}>
        <TextArea label={t.addNote} hideLabel rows={2} placeholder={t.addNote} value={text} maxLength={2_000} onChange={setText} />
        {text.trim() !== '' && (
          <Button type="submit" busy={add.isPending}>
            {t.saveNote}
          </Button>
        )}
      </form>
      {problem !== null && <ProblemNotice problem={problem} />}
    </div>
  )
}
