import type { DiaryView } from '../../../src/http/contract/console/diary-shapes.ts'
import { IconButton, Button } from '../kit/button.tsx'
import { DateField } from '../kit/date-field.tsx'
import { addDays } from '../kit/days.ts'
import { useConsoleLanguage, useWords } from '../kit/language.tsx'
import { Menu } from '../kit/menu.tsx'
import { Segmented } from '../kit/tabs.tsx'
import { lanesOf } from './columns.ts'
import { stepOf, type Place } from './place.ts'
import { words } from './words.ts'

export interface DiaryBarProps {
  readonly place: Place
  readonly date: string
  readonly view: DiaryView | undefined
  readonly set: (change: Partial<Place>) => void
}

/** Which days, of whom, and how they are laid out. */
export function DiaryBar({ place, date, view, set }: DiaryBarProps) {
  const t = useWords(words)
  const step = stepOf(place)
  return (
    <div className="hd-bar">
      <div className="hc-line">
        <Button onClick={() => set({ date: undefined })}>{t.today}</Button>
        <IconButton icon="back" label={t.earlier} onClick={() => set({ date: addDays(date, -step) })} />
        <IconButton icon="forward" label={t.later} onClick={() => set({ date: addDays(date, step) })} />
        <DateField label={t.date} hideLabel value={date} onChange={(next) => next !== '' && set({ date: next })} />
        <Heading view={view} />
      </div>
      <div className="hc-line">
        <WhoMenu place={place} view={view} set={set} />
        <Segmented
          label={t.view}
          options={(['day', 'week', 'lanes'] as const).map((key) => ({ key, label: t.views[key] }))}
          chosen={place.view}
          onChoose={(next) => set({ view: next })}
        />
      </div>
    </div>
  )
}

function Heading({ view }: { readonly view: DiaryView | undefined }) {
  const { format } = useConsoleLanguage()
  const [first, last] = [view?.days[0], view?.days.at(-1)]
  if (view === undefined || first === undefined || last === undefined) return null
  const day = (at: string) => format.date(at, view.timeZone)
  return (
    <h2 className="hd-heading">{first === last ? format.day(first.start, view.timeZone) : `${day(first.start)} – ${day(last.start)}`}</h2>
  )
}

function WhoMenu({ place, view, set }: Pick<DiaryBarProps, 'place' | 'view' | 'set'>) {
  const t = useWords(words)
  const lanes = view === undefined ? [] : lanesOf(view)
  const toggle = (id: string) => set({ only: place.only.includes(id) ? place.only.filter((one) => one !== id) : [...place.only, id] })
  const items = [
    { key: '', label: t.everybody, checked: place.only.length === 0, onChoose: () => set({ only: [] }) },
    ...lanes.map(({ id, name }) => ({ key: id, label: name, checked: place.only.includes(id), onChoose: () => toggle(id) })),
  ]
  return (
    <Menu label={t.shown} items={items} icon="people">
      {place.only.length === 0 ? t.everybody : t.only(place.only.length)}
    </Menu>
  )
}
