import { useState } from 'react'
import type { QuestionRow } from '../../../src/http/contract/console/catalogue.ts'
import { Badge } from '../kit/badge.tsx'
import { Button } from '../kit/button.tsx'
import { ConfirmDialog } from '../kit/dialog.tsx'
import { TextArea, TextInput } from '../kit/field.tsx'
import { useWords } from '../kit/language.tsx'
import { SearchField } from '../kit/search-field.tsx'
import { EmptyState } from '../kit/states.tsx'
import { answersWords } from './answers-words.ts'
import type { SetupAnswer } from './catalogue.ts'
import { fieldWords } from './field-words.ts'
import { WordsField } from './number-fields.tsx'
import { SaveBar } from './save-bar.tsx'
import { useEditor } from './use-editor.ts'
import { useSave } from './use-save.ts'
import { words } from './words.ts'

export function QuestionList({ setup }: { readonly setup: SetupAnswer }) {
  const t = useWords(answersWords)
  const [open, setOpen] = useState<number | 'new' | undefined>(undefined)
  const [wanted, setWanted] = useState('')
  const { questions } = setup.catalogue
  const found = questions.filter(({ question, answer, keywords }) =>
    [question, answer, ...keywords].some((text) => text.toLowerCase().includes(wanted.trim().toLowerCase())),
  )
  const close = () => setOpen(undefined)
  return (
    <div className="hc-stack">
      <div className="hc-line">
        {questions.length > 5 && <SearchField label={t.search} value={wanted} onSearch={setWanted} />}
        <Button look="main" icon="plus" onClick={() => setOpen('new')}>
          {t.addQuestion}
        </Button>
      </div>
      {open === 'new' && <QuestionForm setup={setup} question={undefined} onClose={close} />}
      {questions.length === 0 && open === undefined && (
        <EmptyState icon="chats" title={t.none}>
          {t.noneText}
        </EmptyState>
      )}
      {found.map((question) =>
        open === question.id ? (
          <QuestionForm key={question.id} setup={setup} question={question} onClose={close} />
        ) : (
          <article key={question.id} className="hs-pattern">
            <div className="hc-line">
              <strong className="hs-grow">{question.question}</strong>
              <Badge>{question.topic}</Badge>
              <Button look="quiet" icon="edit" aria-label={`${t.edit}: ${question.question}`} onClick={() => setOpen(question.id)}>
                {t.edit}
              </Button>
            </div>
            <p className="hc-soft">{question.answer}</p>
          </article>
        ),
      )}
    </div>
  )
}

interface QuestionFormProps {
  readonly setup: SetupAnswer
  readonly question: QuestionRow | undefined
  readonly onClose: () => void
}

function QuestionForm({ setup, question, onClose }: QuestionFormProps) {
  const t = useWords(answersWords)
  const f = useWords(fieldWords)
  const w = useWords(words)
  const editor = useEditor<Omit<QuestionRow, 'id'>>({
    setup,
    read: ({ questions }) => bare(questions.find(({ id }) => id === question?.id)),
    toEdit: (draft) => ({ kind: 'question', question: question === undefined ? draft : { ...draft, id: question.id } }),
    onSaved: onClose,
  })
  const { value, set, wrong } = editor
  const discard = () => {
    editor.bar.onDiscard()
    onClose()
  }
  return (
    <div className="hs-pattern" role="group" aria-label={question?.question ?? t.newQuestion}>
      <TextInput label={f.question} value={value.question} error={wrong('question')} onChange={(text) => set({ question: text })} />
      <TextArea label={f.answer} value={value.answer} error={wrong('answer')} onChange={(answer) => set({ answer })} />
      <div className="hc-columns">
        <TextInput label={f.topic} value={value.topic} error={wrong('topic')} onChange={(topic) => set({ topic })} />
        <WordsField
          label={f.keywords}
          hint={`${t.keywordsHint} ${w.commas}`}
          value={value.keywords}
          onChange={(keywords) => set({ keywords })}
        />
      </div>
      {question !== undefined && <Remove setup={setup} question={question} onRemoved={onClose} />}
      <SaveBar {...editor.bar} onDiscard={discard} />
    </div>
  )
}

function Remove({
  setup,
  question,
  onRemoved,
}: {
  readonly setup: SetupAnswer
  readonly question: QuestionRow
  readonly onRemoved: () => void
}) {
  const t = useWords(answersWords)
  const saving = useSave(setup.catalogue.version)
  const [asking, setAsking] = useState(false)
  return (
    <div>
      <Button look="quiet" icon="trash" onClick={() => setAsking(true)}>
        {t.remove}
      </Button>
      <ConfirmDialog
        open={asking}
        title={t.removeTitle}
        confirm={t.remove}
        busy={saving.busy}
        onConfirm={() => saving.save({ kind: 'question_removed', id: question.id }, { onSaved: onRemoved })}
        onClose={() => setAsking(false)}
      >
        <p>{t.removeText}</p>
      </ConfirmDialog>
    </div>
  )
}

function bare(question: QuestionRow | undefined): Omit<QuestionRow, 'id'> {
  if (question === undefined) return { topic: '', question: '', answer: '', keywords: [] }
  const { id: _id, ...rest } = question
  return rest
}
