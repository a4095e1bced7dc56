import { TimeField } from '../kit/date-field.tsx'
import { useWords } from '../kit/language.tsx'
import { hoursWords } from './hours-words.ts'
import { useSay } from './say.ts'

export interface WindowFieldsProps {
  readonly startMinute: number
  readonly endMinute: number
  readonly onlyStart?: boolean
  readonly error: string | undefined
  readonly onChange: (startMinute: number, endMinute: number) => void
}

/** Wall times. An end that is not after its start is meant for the next day: a bar is open from 18:00 to 02:00. */
export function WindowFields({ startMinute, endMinute, onlyStart = false, error, onChange }: WindowFieldsProps) {
  const t = useWords(hoursWords)
  const { clock } = useSay()
  const write = (from: number, to: number) => onChange(from, to > from ? to : to + 1440)
  const start = (text: string) => write(minuteOf(text), onlyStart ? minuteOf(text) + 60 : endMinute % 1440)
  return (
    <>
      <TimeField label={onlyStart ? t.starts : t.opens} value={clock(startMinute)} {...(onlyStart ? { error } : {})} onChange={start} />
      {!onlyStart && (
        <TimeField
          label={t.closes}
          value={clock(endMinute)}
          error={error}
          {...(endMinute > 1440 ? { note: `(${t.nextDay})` } : {})}
          onChange={(text) => write(startMinute, minuteOf(text))}
        />
      )}
    </>
  )
}

function minuteOf(text: string): number {
  const [hour = '0', minute = '0'] = text.split(':')
  return Number(hour) * 60 + Number(minute)
}
