import { useState } from 'react'
import { liveOperations, type PersonWindow } from '../../../src/http/contract/console/live.ts'
import type { AnswerOf } from '../../../src/http/contract/console/operation.ts'
import { useChange, useRead } from '../api.ts'
import { Button, IconButton } from '../kit/button.tsx'
import { Checkbox } from '../kit/check.tsx'
import { Dialog } from '../kit/dialog.tsx'
import { TextInput } from '../kit/field.tsx'
import { useWords } from '../kit/language.tsx'
import { Ready } from '../kit/states.tsx'
import { useToast } from '../kit/toast.tsx'
import { useWorkplace } from '../shell/workplace.tsx'
import { notices } from './notices.ts'
import { words } from './words.ts'

/** How one is told that somebody waits, and when people answer at all. */
export function SettingsDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const t = useWords(words)
  const read = useRead(liveOperations.getStepInSettings, {}, { enabled: open })
  const { may } = useWorkplace()
  return (
    <Dialog title={t.settings} open={open} onClose={onClose}>
      <Ready of={read}>
        {(settings) => (
          <div className="hl-settings">
            <Notices mailed={settings.mailed} />
            {may('manager') && <Hours settings={settings} />}
          </div>
        )}
      </Ready>
    </Dialog>
  )
}

function Notices({ mailed }: { readonly mailed: boolean }) {
  const t = useWords(words)
  const tell = useToast()
  const change = useChange(liveOperations.setOwnNotice, { refreshes: [liveOperations.getStepInSettings] })
  const [choice, setChoice] = useState(notices.read)
  const choose = async (next: typeof choice) => {
    if (!(await notices.choose(next))) tell(t.browserRefused, { tone: 'bad' })
    setChoice(notices.read())
  }
  return (
    <fieldset className="hl-fields">
      <legend>{t.notices}</legend>
      <Checkbox label={t.mailMe} checked={mailed} onChange={(wanted) => change.mutate({ body: { mailed: wanted } })} />
      <Checkbox label={t.browser} checked={choice.browser} onChange={(browser) => void choose({ ...choice, browser })} />
      <Checkbox label={t.sound} checked={choice.sound} onChange={(sound) => void choose({ ...choice, sound })} />
    </fieldset>
  )
}

const usual: PersonWindow = { weekdays: [1, 2, 3, 4, 5], from: 9 * 60, to: 17 * 60 }

function Hours({ settings }: { readonly settings: AnswerOf<typeof liveOperations.getStepInSettings> }) {
  const t = useWords(words)
  const tell = useToast()
  const [hours, setHours] = useState<readonly PersonWindow[] | null>(settings.hours)
  const change = useChange(liveOperations.setPersonHours)
  const set = (at: number, window: PersonWindow) => setHours((hours ?? []).map((one, index) => (index === at ? window : one)))
  const save = () =>
    change.mutate(
      { body: { hours: hours === null ? null : [...hours] } },
      { onSuccess: () => tell(t.saved), onError: (problem) => tell(problem.message, { tone: 'bad' }) },
    )
  return (
    <fieldset className="hl-fields">
      <legend>{t.hours}</legend>
      <p className="hc-soft hc-small">{t.hoursHint}</p>
      <Checkbox label={t.hoursHouse} checked={hours === null} onChange={(house) => setHours(house ? null : [usual])} />
      {hours?.map((window, at) => (
        <HoursLine
          key={at}
          window={window}
          onChange={(next) => set(at, next)}
          onRemove={() => setHours(hours.filter((_one, index) => index !== at))}
        />
      ))}
      <div className="hc-line">
        {hours !== null && (
          <Button icon="plus" onClick={() => setHours([...hours, usual])}>
            {t.addHours}
          </Button>
        )}
        <Button look="main" busy={change.isPending} onClick={save}>
          {t.save}
        </Button>
      </div>
    </fieldset>
  )
}

interface HoursLineProps {
  readonly window: PersonWindow
  readonly onChange: (window: PersonWindow) => void
  readonly onRemove: () => void
}

function HoursLine({ window, onChange, onRemove }: HoursLineProps) {
  const t = useWords(words)
  const { weekdays } = window
  const toggle = (day: number, wanted: boolean) =>
    onChange({ ...window, weekdays: [...weekdays.filter((one) => one !== day), ...(wanted ? [day] : [])].toSorted((a, b) => a - b) })
  return (
    <div className="hl-hours">
      <div className="hl-weekdays" role="group" aria-label={t.days}>
        {t.weekdays.map((name, index) => (
          <Checkbox key={name} label={name} checked={weekdays.includes(index + 1)} onChange={(wanted) => toggle(index + 1, wanted)} />
        ))}
      </div>
      <div className="hc-line">
        <TextInput
          label={t.from}
          type="time"
          value={clockOf(window.from)}
          onChange={(text) => onChange({ ...window, from: minuteOf(text) })}
        />
        <TextInput
          label={t.until}
          type="time"
          value={clockOf(window.to)}
          onChange={(text) => onChange({ ...window, to: minuteOf(text) })}
        />
        <IconButton icon="trash" label={t.removeHours} onClick={onRemove} />
      </div>
    </div>
  )
}

function clockOf(minute: number): string {
  return `${String(Math.floor(minute / 60) % 24).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}

function minuteOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number)
  return hours * 60 + minutes
}
