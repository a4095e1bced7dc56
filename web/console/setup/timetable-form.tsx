import type { Override, Schedule } from '../../../src/http/contract/console/catalogue.ts'
import { Button } from '../kit/button.tsx'
import { addDays } from '../kit/days.ts'
import { useWords } from '../kit/language.tsx'
import { Section } from '../kit/page.tsx'
import { type Owner, type SetupAnswer, timetableOf, useToday } from './catalogue.ts'
import { hoursWords } from './hours-words.ts'
import { OverrideLine } from './override-line.tsx'
import { ScheduleLine } from './schedule-line.tsx'
import { SaveBar } from './save-bar.tsx'
import { SlotPreview } from './slot-preview.tsx'
import { type Editor, useEditor } from './use-editor.ts'

interface Timetable {
  readonly schedules: readonly Schedule[]
  readonly overrides: readonly Override[]
}

export interface TimetableFormProps {
  readonly setup: SetupAnswer
  readonly owner: Owner
  readonly intro?: string
}

/** When somebody or something is open, or a class takes place: what repeats, what is different on single days, and what follows from it. */
export function TimetableForm({ setup, owner, intro }: TimetableFormProps) {
  const editor = useEditor<Timetable>({
    setup,
    read: (catalogue) => timetableOf(catalogue, owner),
    toEdit: ({ schedules, overrides }) => ({ kind: 'timetable', owner, schedules: [...schedules], overrides: [...overrides] }),
  })
  return (
    <div className="hc-stack">
      <Regular editor={editor} isSession={owner.serviceId !== null} intro={intro} />
      <Special editor={editor} />
      <SlotPreview edit={editor.edit} />
      <SaveBar {...editor.bar} />
    </div>
  )
}

function Regular({
  editor,
  isSession,
  intro,
}: {
  readonly editor: Editor<Timetable>
  readonly isSession: boolean
  readonly intro: string | undefined
}) {
  const t = useWords(hoursWords)
  const { schedules } = editor.value
  const add = () => editor.set({ schedules: [...schedules, nextSchedule(schedules)] })
  return (
    <Section title={t.regular} intro={intro}>
      <div className="hc-stack">
        {schedules.length === 0 && <p className="hc-soft">{isSession ? t.noTimes : t.always}</p>}
        {schedules.map((schedule, index) => (
          <ScheduleLine
            // A line has no name of its own: its place is what the server's answer names, too.
            key={index}
            value={schedule}
            isSession={isSession}
            wrong={(field) => editor.wrong(`schedules.${index}.${field}`)}
            onChange={(changed) => editor.set({ schedules: schedules.map((one, at) => (at === index ? changed : one)) })}
            onRemove={() => editor.set({ schedules: schedules.filter((_one, at) => at !== index) })}
          />
        ))}
        <div>
          <Button icon="plus" onClick={add}>
            {t.add}
          </Button>
        </div>
      </div>
    </Section>
  )
}

function Special({ editor }: { readonly editor: Editor<Timetable> }) {
  const t = useWords(hoursWords)
  const today = useToday()
  const { overrides } = editor.value
  const add = () => {
    const day = addDays(today, 7)
    editor.set({ overrides: [...overrides, { dateFrom: day, dateUntil: day, windows: [], reason: '' }] })
  }
  return (
    <Section title={t.special} intro={t.specialIntro}>
      <div className="hc-stack">
        {overrides.map((override, index) => (
          <OverrideLine
            key={index}
            value={override}
            wrong={(field) => editor.wrong(`overrides.${index}.${field}`)}
            onChange={(changed) => editor.set({ overrides: overrides.map((one, at) => (at === index ? changed : one)) })}
            onRemove={() => editor.set({ overrides: overrides.filter((_one, at) => at !== index) })}
          />
        ))}
        <div>
          <Button icon="plus" onClick={add}>
            {t.addSpecial}
          </Button>
        </div>
      </div>
    </Section>
  )
}

/** The days that are still without hours, at the times of the line before. */
function nextSchedule(schedules: readonly Schedule[]): Schedule {
  const last = schedules.at(-1)
  const used = schedules.flatMap(({ weekdays }) => weekdays)
  const free = [1, 2, 3, 4, 5].filter((day) => !used.includes(day))
  return {
    kind: 'weekly',
    weekdays: free,
    rrule: null,
    startMinute: last?.startMinute ?? 9 * 60,
    endMinute: last?.endMinute ?? 17 * 60,
    validFrom: null,
    validUntil: null,
  }
}
