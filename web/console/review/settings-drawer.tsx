import { type FormEvent, useId, useState } from 'react'
import { type ReviewSettings, reviewOperations } from '../../../src/http/contract/console/review.ts'
import { useChange, useRead } from '../api.ts'
import { Button, IconButton } from '../kit/button.tsx'
import { Drawer } from '../kit/dialog.tsx'
import { TextInput } from '../kit/field.tsx'
import { useWords } from '../kit/language.tsx'
import { Notice, ProblemNotice, Ready } from '../kit/states.tsx'
import { useToast } from '../kit/toast.tsx'
import { useWorkplace } from '../shell/workplace.tsx'
import { words } from './words.ts'

export function SettingsDrawer({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const t = useWords(words)
  const id = useId()
  const may = useWorkplace().may('manager')
  const read = useRead(reviewOperations.getReviewSettings, {}, { enabled: open })
  const save = useChange(reviewOperations.setReviewSettings)
  return (
    <Drawer
      title={t.settings}
      open={open}
      onClose={onClose}
      actions={
        may && (
          <Button type="submit" form={id} look="main" busy={save.isPending}>
            {t.save}
          </Button>
        )
      }
    >
      {!may && <Notice>{t.managersOnly}</Notice>}
      <Ready of={read}>{(settings) => <SettingsForm id={id} settings={settings} may={may} save={save} onClose={onClose} />}</Ready>
    </Drawer>
  )
}

interface SettingsFormProps {
  readonly id: string
  readonly settings: ReviewSettings
  readonly may: boolean
  readonly save: ReturnType<typeof useChange<typeof reviewOperations.setReviewSettings>>
  readonly onClose: () => void
}

function SettingsForm({ id, settings, may, save, onClose }: SettingsFormProps) {
  const t = useWords(words)
  const tell = useToast()
  const [rate, setRate] = useState(String(settings.sampleRate))
  const [slow, setSlow] = useState(String(settings.slowTurnSeconds))
  const [criteria, setCriteria] = useState(settings.criteria)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const named = criteria.filter(({ name }) => name.trim() !== '')
    const body = {
      sampleRate: Number(rate),
      slowTurnSeconds: Number(slow),
      criteria: named.map((one) => ({ ...one, name: one.name.trim() })),
    }
    save.mutate(
      { body },
      {
        onSuccess: () => {
          tell(t.saved)
          onClose()
        },
      },
    )
  }
  return (
    <form id={id} className="hc-form" onSubmit={submit}>
      <TextInput
        label={t.sampleRate}
        note={t.percent}
        hint={t.sampleRateHint}
        type="number"
        min={0}
        max={100}
        step="any"
        required
        disabled={!may}
        value={rate}
        onChange={setRate}
        error={save.error?.fieldErrors['sampleRate']}
      />
      <TextInput
        label={t.slow}
        hint={t.slowHint}
        type="number"
        min={1}
        max={600}
        required
        disabled={!may}
        value={slow}
        onChange={setSlow}
        error={save.error?.fieldErrors['slowTurnSeconds']}
      />
      <Criteria criteria={criteria} may={may} onChange={setCriteria} />
      {save.error !== null && <ProblemNotice problem={save.error} />}
    </form>
  )
}

interface CriteriaProps {
  readonly criteria: ReviewSettings['criteria']
  readonly may: boolean
  readonly onChange: (criteria: ReviewSettings['criteria']) => void
}

function Criteria({ criteria, may, onChange }: CriteriaProps) {
  const t = useWords(words)
  return (
    <fieldset className="hc-fieldset">
      <legend className="hc-legend">{t.criteria}</legend>
      <p className="hc-field-hint">{t.criteriaHint}</p>
      {criteria.map((criterion, index) => (
        <div key={criterion.id} className="hc-criteria-line">
          <TextInput
            label={`${t.criterion} ${index + 1}`}
            hideLabel
            value={criterion.name}
            disabled={!may}
            maxLength={200}
            onChange={(name) => onChange(criteria.map((one) => (one === criterion ? { ...one, name } : one)))}
          />
          {may && (
            <IconButton
              icon="trash"
              label={t.removeCriterion(criterion.name)}
              onClick={() => onChange(criteria.filter((one) => one !== criterion))}
            />
          )}
        </div>
      ))}
      {may && (
        <Button icon="plus" look="quiet" onClick={() => onChange([...criteria, { id: newId(criteria), name: '' }])}>
          {t.addCriterion}
        </Button>
      )}
    </fieldset>
  )
}

/** A name for verdicts to be kept under: it stays when the criterion is worded anew. */
function newId(criteria: ReviewSettings['criteria']): string {
  const taken = new Set(criteria.map(({ id }) => id))
  return Array.from({ length: 40 }, (_, index) => `criterion-${index + 1}`).find((id) => !taken.has(id)) ?? `criterion-${criteria.length}`
}
