import type { SlotCard } from '../../src/http/contract/cards.ts'
import { dayKey } from '../i18n/format.ts'
import { type Spoken, useLanguage } from '../i18n/language-provider.tsx'
import { type Choice, ChoiceList } from './choice-list.tsx'
import { ownTime, slotHint, slotLabel } from './slot-words.ts'

export interface SlotPickerProps {
  /** "Times for Haircut". */
  readonly label: string
  readonly slots: readonly SlotCard[]
  readonly timeZone: string
  /** Past offers stay readable but cannot be taken. */
  readonly live: boolean
  readonly chosen: string | undefined
  readonly waiting: boolean
  /** Ids of slots that someone else took meanwhile: they stay in their place, so that nothing moves under a finger. */
  readonly gone?: ReadonlySet<string> | undefined
  /** People share it: how many places are left is worth saying. */
  readonly seats?: boolean
  readonly onPick: (slot: SlotCard) => void
}

/** Times under their day, as one labelled list. */
export function SlotPicker({ label, slots, timeZone, live, chosen, waiting, gone = new Set(), seats = false, onPick }: SlotPickerProps) {
  const words = useLanguage()
  const days = byDay(slots, timeZone)
  const groups = days.map((day) => ({
    key: day.key,
    heading: <DayHeading at={day.at} timeZone={timeZone} words={words} />,
    choices: day.slots.map((slot) => choiceOf(slot, slots, { timeZone, taken: gone.has(slot.id), seats, words })),
  }))
  if (!live) return <PastSlots label={label} groups={groups} chosen={chosen} />
  return (
    <ChoiceList
      label={label}
      groups={groups}
      chosen={chosen}
      waiting={waiting}
      className="hf-days"
      onChoose={(id) => {
        const slot = slots.find((one) => one.id === id)
        if (slot !== undefined) onPick(slot)
      }}
    />
  )
}

interface PastSlotsProps {
  readonly label: string
  readonly groups: readonly { readonly key: string; readonly heading: React.ReactNode; readonly choices: readonly Choice[] }[]
  readonly chosen: string | undefined
}

function PastSlots({ label, groups, chosen }: PastSlotsProps) {
  return (
    <div className="hf-days" role="group" aria-label={label} data-several={groups.length > 1} data-past>
      {groups.map((group) => (
        <div key={group.key} className="hf-choice-group">
          <div className="hf-choice-heading">{group.heading}</div>
          <ul className="hf-choices">
            {group.choices.map((choice) => (
              <li key={choice.key} className="hf-choice" data-chosen={choice.key === chosen}>
                {choice.content}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  )
}

function DayHeading({ at, timeZone, words: { format } }: { readonly at: string; readonly timeZone: string; readonly words: Spoken }) {
  return (
    <>
      <span>{format.weekday(at, timeZone)}</span> <span>{format.date(at, timeZone)}</span>
    </>
  )
}

interface ChoiceContext {
  readonly timeZone: string
  readonly taken: boolean
  readonly seats: boolean
  readonly words: Spoken
}

function choiceOf(slot: SlotCard, slots: readonly SlotCard[], { timeZone, taken, seats, words }: ChoiceContext): Choice {
  const { t, format } = words
  const time = format.time(slot.start, timeZone)
  const own = ownTime(slot, timeZone, words)
  const hint = taken ? t.slots.taken : slotHint(slot, slots, { seats, words })
  return {
    key: slot.id,
    label: taken ? `${slotLabel(slot, timeZone, words)}, ${t.slots.taken}` : slotLabel(slot, timeZone, words),
    typed: time,
    mark: taken ? 'taken' : undefined,
    disabled: taken,
    content: (
      <>
        <span className="hf-slot-time">{time}</span>
        {own !== '' && <span className="hf-slot-hint">{t.slots.own(own)}</span>}
        {hint !== '' && <span className="hf-slot-hint">{hint}</span>}
      </>
    ),
  }
}

/** Days in the order of their slots. */
function byDay(slots: readonly SlotCard[], timeZone: string) {
  const days = Map.groupBy(
    slots.toSorted((a, b) => Date.parse(a.start) - Date.parse(b.start)),
    (slot) => dayKey(slot.start, timeZone),
  )
  return [...days].map(([key, ofDay]) => ({ key, at: ofDay[0]?.start ?? '', slots: ofDay }))
}
