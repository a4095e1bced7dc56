import type { Override } from '../../../src/http/contract/console/catalogue.ts'
import { Button, IconButton } from '../kit/button.tsx'
import { DateField } from '../kit/date-field.tsx'
import { TextInput } from '../kit/field.tsx'
import { useWords } from '../kit/language.tsx'
import { Segmented } from '../kit/tabs.tsx'
import { hoursWords } from './hours-words.ts'
import { useSay } from './say.ts'
import { WindowFields } from './window-fields.tsx'
import { words } from './words.ts'

export interface OverrideLineProps {
  readonly value: Override
  readonly wrong: (field: string) => string | undefined
  readonly onChange: (value: Override) => void
  readonly onRemove: () => void
}

export function OverrideLine({ value, wrong, onChange, onRemove }: OverrideLineProps) {
  const t = useWords(hoursWords)
  const w = useWords(words)
  const say = useSay()
  const set = (change: Partial<Override>) => onChange({ ...value, ...change })
  const from = (day: string) => set({ dateFrom: day, dateUntil: day > value.dateUntil ? day : value.dateUntil })
  return (
    <div className="hs-pattern" role="group" aria-label={say.override(value)}>
      <div className="hs-pattern-line">
        <DateField label={t.firstDay} value={value.dateFrom} onChange={from} />
        <DateField label={t.lastDay} value={value.dateUntil} error={wrong('dateUntil')} onChange={(dateUntil) => set({ dateUntil })} />
        <div className="hs-wide">
          <TextInput
            label={t.reason}
            note={w.optional}
            placeholder={t.reasonHint}
            value={value.reason}
            error={wrong('reason')}
            onChange={(reason) => set({ reason })}
          />
        </div>
      </div>
      <div className="hc-line">
        <Segmented
          label={t.special}
          chosen={value.windows.length === 0 ? 'closed' : 'open'}
          options={[
            { key: 'closed', label: t.closed },
            { key: 'open', label: t.otherHours },
          ]}
          onChoose={(key) => set({ windows: key === 'closed' ? [] : [[9 * 60, 13 * 60]] })}
        />
        <Button look="quiet" icon="trash" onClick={onRemove}>
          {t.remove}
        </Button>
      </div>
      {value.windows.length > 0 && <Windows value={value} wrong={wrong} onChange={set} />}
    </div>
  )
}

function Windows({
  value,
  wrong,
  onChange,
}: Pick<OverrideLineProps, 'value' | 'wrong'> & { readonly onChange: (change: Partial<Override>) => void }) {
  const t = useWords(hoursWords)
  const { windows } = value
  return (
    <>
      {windows.map(([start, end], index) => (
        <div key={index} className="hs-pattern-line">
          <WindowFields
            startMinute={start}
            endMinute={end}
            error={wrong(`windows.${index}`)}
            onChange={(from, to) => onChange({ windows: windows.map((one, at) => (at === index ? [from, to] : one)) })}
          />
          {windows.length > 1 && (
            <IconButton icon="close" label={t.remove} onClick={() => onChange({ windows: windows.filter((_one, at) => at !== index) })} />
          )}
        </div>
      ))}
      <div>
        <Button icon="plus" look="quiet" onClick={() => onChange({ windows: [...windows, [14 * 60, 18 * 60]] })}>
          {t.addWindow}
        </Button>
      </div>
    </>
  )
}
