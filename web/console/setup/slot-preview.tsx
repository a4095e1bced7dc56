import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { type Preview, setupOperations } from '../../../src/http/contract/console/setup.ts'
import { dayKey } from '../../i18n/format.ts'
import { call } from '../api.ts'
import { Badge } from '../kit/badge.tsx'
import { IconButton } from '../kit/button.tsx'
import { addDays } from '../kit/days.ts'
import { Select } from '../kit/field.tsx'
import { useConsoleLanguage, useWords } from '../kit/language.tsx'
import { Section } from '../kit/page.tsx'
import { Loading, Notice, ProblemNotice } from '../kit/states.tsx'
import type { Problem } from '../problem.ts'
import { useWorkplace } from '../shell/workplace.tsx'
import { type CatalogueEdit, useToday } from './catalogue.ts'
import { previewWords } from './preview-words.ts'
import { TimesList } from './times-list.tsx'

/** A keystroke is not asked about before the next has had its chance. */
const REST_MS = 350

/** A week of what would be on offer, beside what is. */
export function SlotPreview({ edit }: { readonly edit: CatalogueEdit }) {
  const t = useWords(previewWords)
  const today = useToday()
  const [from, setFrom] = useState(() => mondayOf(addDays(today, 7)))
  const [serviceId, setServiceId] = useState<number | undefined>(undefined)
  const preview = usePreview(edit, { from, serviceId })
  return (
    <Section title={t.title} intro={t.intro} actions={<WeekChoice from={from} onChoose={setFrom} />}>
      {preview.data === undefined ? (
        preview.error === null ? (
          <Loading lines={4} />
        ) : preview.error.status === 400 ? (
          <p className="hc-soft">{t.notYet}</p>
        ) : (
          <ProblemNotice problem={preview.error} onRetry={() => void preview.refetch()} />
        )
      ) : (
        <Shown preview={preview.data} from={from} onService={setServiceId} />
      )}
    </Section>
  )
}

function usePreview(edit: CatalogueEdit, asked: { readonly from: string; readonly serviceId: number | undefined }) {
  const written = JSON.stringify({ ...asked, edit })
  const [rested, setRested] = useState(written)
  useEffect(() => {
    const timer = setTimeout(() => setRested(written), REST_MS)
    return () => clearTimeout(timer)
  }, [written])
  return useQuery<Preview, Problem>({
    queryKey: ['setup preview', rested],
    queryFn: ({ signal }) => call(setupOperations.previewCatalogue, { body: { ...JSON.parse(rested), days: 7 } }, signal),
    placeholderData: keepPreviousData,
    retry: false,
  })
}

function WeekChoice({ from, onChoose }: { readonly from: string; readonly onChoose: (from: string) => void }) {
  const t = useWords(previewWords)
  const { format } = useConsoleLanguage()
  const said = `${format.date(`${from}T12:00:00Z`, 'UTC')} – ${format.date(`${addDays(from, 6)}T12:00:00Z`, 'UTC')}`
  return (
    <div className="hc-line" role="group" aria-label={t.week}>
      <IconButton icon="back" label={t.before} onClick={() => onChoose(addDays(from, -7))} />
      <span className="hc-figure">{said}</span>
      <IconButton icon="forward" label={t.after} onClick={() => onChoose(addDays(from, 7))} />
    </div>
  )
}

function Shown({
  preview,
  from,
  onService,
}: {
  readonly preview: Preview
  readonly from: string
  readonly onService: (id: number) => void
}) {
  const t = useWords(previewWords)
  const shown = preview.services.find(({ id }) => id === preview.serviceId)
  return (
    <div className="hc-stack">
      {preview.outside.count > 0 && (
        <Notice tone="warm" icon="warning">
          <p>{t.outside(preview.outside.count)}</p>
          <TimesList times={preview.outside} />
        </Notice>
      )}
      {shown === undefined ? (
        <p className="hc-soft">{t.nothing}</p>
      ) : (
        <>
          <div className="hc-line" role="status">
            {preview.services.length > 1 ? (
              <Select
                label={t.service}
                hideLabel
                value={String(shown.id)}
                options={preview.services.map(({ id, name, gained, lost }) => ({
                  value: String(id),
                  label: `${name} (+${gained} −${lost})`,
                }))}
                onChange={(id) => onService(Number(id))}
              />
            ) : (
              <strong>{shown.name}</strong>
            )}
            {shown.gained > 0 && <Badge tone="good">{t.gained(shown.gained)}</Badge>}
            {shown.lost > 0 && <Badge tone="bad">{t.lost(shown.lost)}</Badge>}
            {shown.gained + shown.lost === 0 && <span className="hc-soft">{t.same}</span>}
          </div>
          <Days preview={preview} from={from} />
        </>
      )}
    </div>
  )
}

function Days({ preview, from }: { readonly preview: Preview; readonly from: string }) {
  const t = useWords(previewWords)
  const { format } = useConsoleLanguage()
  const { timeZone } = useWorkplace().business
  const says = { kept: t.kept, gained: t.gainedOne, lost: t.lostOne }
  return (
    <div className="hs-preview-days" tabIndex={0} role="group" aria-label={t.title}>
      {Array.from({ length: 7 }, (_, index) => addDays(from, index)).map((day) => {
        const slots = preview.slots.filter(({ start }) => dayKey(start, timeZone) === day)
        const noon = `${day}T12:00:00Z`
        return (
          <div key={day} className="hs-preview-day">
            <h3>
              {format.shortWeekday(noon, 'UTC')} {format.date(noon, 'UTC')}
            </h3>
            {slots.length === 0 && <p className="hc-soft hc-small">{t.none}</p>}
            <ul>
              {slots.map(({ start, change }) => (
                <li key={start} className="hs-slot" data-change={change}>
                  {format.time(start, timeZone)}
                  {change !== 'kept' && <span className="hf-hidden"> {says[change]}</span>}
                </li>
              ))}
            </ul>
          </div>
        )
      })}
    </div>
  )
}

/** 1970-01-01 was a Thursday. */
function mondayOf(day: string): string {
  const days = Math.floor(Date.parse(`${day}T00:00:00Z`) / 86_400_000)
  return addDays(day, -((days + 3) % 7))
}
