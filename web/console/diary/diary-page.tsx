import { useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import { diaryOperations } from '../../../src/http/contract/console/diary.ts'
import type { BookingRow, DiaryView } from '../../../src/http/contract/console/diary-shapes.ts'
import { dayKey } from '../../i18n/format.ts'
import { useRead } from '../api.ts'
import { Button } from '../kit/button.tsx'
import { addDays } from '../kit/days.ts'
import { useConsoleLanguage, useWords } from '../kit/language.tsx'
import { Page } from '../kit/page.tsx'
import { EmptyState, Loading, ProblemNotice } from '../kit/states.tsx'
import { useLive } from '../kit/use-live.ts'
import { useShortcut } from '../shell/shortcuts.tsx'
import { useWorkplace } from '../shell/workplace.tsx'
import { BookDialog, type BookFrom } from './book-dialog.tsx'
import { columnsOf } from './columns.ts'
import { DiaryBar } from './diary-bar.tsx'
import type { Entry } from './entries.ts'
import { EntryDrawer } from './entry-drawer.tsx'
import { MoveAsk } from './move-ask.tsx'
import { MoveDialog } from './move-dialog.tsx'
import { daysOf, stepOf, usePlace } from './place.ts'
import { shiftOf, TimeGrid } from './time-grid.tsx'
import { type DiaryCatalogue, useCatalogue } from './use-catalogue.ts'
import type { Dragging } from './use-drag.ts'
import { useMove } from './use-move.ts'
import { useNow } from './use-now.ts'
import { words } from './words.ts'
import './diary.css'

export function DiaryPage() {
  const t = useWords(words)
  const [place, set] = usePlace()
  const [booking, setBooking] = useState<BookFrom>()
  const catalogue = useCatalogue()
  const { business } = useWorkplace()
  // The server's own today, by a clock that may run ahead; until it has said so, this machine's.
  const [opened] = useState(() => dayKey(Date.now(), business.timeZone))
  const today = catalogue.data?.today ?? opened
  const date = place.date ?? today
  const read = useRead(diaryOperations.readDiary, { query: daysOf(place, date) }, { keep: true, every: 15_000 })
  useLive(['booking.changed', 'claims.changed'], () => void read.refetch())
  useShortcut({ keys: 't', label: t.keys.today, run: () => set({ date: undefined }) })
  useShortcut({ keys: 'j', label: t.keys.later, run: () => set({ date: addDays(date, stepOf(place)) }) })
  useShortcut({ keys: 'k', label: t.keys.earlier, run: () => set({ date: addDays(date, -stepOf(place)) }) })
  useShortcut({ keys: 'n', label: t.keys.book, run: () => setBooking({}) })
  return (
    <Page
      title={t.diary}
      width="full"
      actions={
        <Button look="main" icon="plus" onClick={() => setBooking({})}>
          {t.newBooking}
        </Button>
      }
    >
      <DiaryBar place={place} date={date} view={read.data} set={set} />
      {read.error !== null && <ProblemNotice problem={read.error} onRetry={() => void read.refetch()} />}
      {read.data === undefined && read.error === null && <Loading lines={10} />}
      {read.data !== undefined && catalogue.data !== undefined && (
        <Board
          view={read.data}
          seenAt={read.dataUpdatedAt}
          catalogue={catalogue.data}
          place={place}
          onBook={(start, resource) => setBooking({ start, resource })}
        />
      )}
      {booking !== undefined && catalogue.data !== undefined && (
        <BookDialog
          catalogue={catalogue.data}
          from={booking}
          onClose={() => setBooking(undefined)}
          onBooked={() => setBooking(undefined)}
        />
      )}
    </Page>
  )
}

interface BoardProps {
  readonly view: DiaryView
  readonly seenAt: number
  readonly catalogue: DiaryCatalogue
  readonly place: ReturnType<typeof usePlace>[0]
  readonly onBook: (start: number, resource: string | undefined) => void
}

function Board({ view, seenAt, catalogue, place, onBook }: BoardProps) {
  const t = useWords(words)
  const { format } = useConsoleLanguage()
  const [, go] = useLocation()
  const [chosen, setChosen] = useState<Entry>()
  const [moving, setMoving] = useState<BookingRow>()
  const move = useMove(view.timeZone)
  const now = useNow(view.now, seenAt, view.holds.length > 0 ? 1_000 : 20_000)
  const { view: kind } = place
  const only = place.only.join(',')
  const columns = useMemo(
    () => columnsOf(view, { view: kind, only: only === '' ? [] : only.split(',') }, format),
    [view, kind, only, format],
  )
  const shown = useMemo(() => withoutOver(view, now), [view, now])
  const names = new Map(view.resources.map(({ id, name }) => [id, name]))
  if (columns.length === 0)
    return (
      <EmptyState icon="calendar" title={t.noResources}>
        {t.noResourcesText}
      </EmptyState>
    )
  const dropped = (dragging: Dragging) => {
    const { entry, start } = dragging
    if (entry.of.kind !== 'booking') return
    const { swap } = shiftOf(dragging)
    if (start !== entry.start || swap !== undefined) move.ask({ booking: entry.of.booking, start, swap })
  }
  return (
    <>
      <TimeGrid
        view={shown}
        columns={columns}
        services={catalogue.services}
        now={now}
        shift={move.shift}
        chosen={chosen?.key}
        onOpen={setChosen}
        onMove={dropped}
        onAskMove={(entry) => entry.of.kind === 'booking' && setMoving(entry.of.booking)}
        onBook={(start, column) => onBook(start, column.resource?.id)}
      />
      <p className="hd-legend hc-soft">{t.legend}</p>
      {chosen !== undefined && <EntryDrawer entry={chosen} view={view} now={now} onClose={() => setChosen(undefined)} onMove={setMoving} />}
      {moving !== undefined && (
        <MoveDialog
          booking={moving}
          catalogue={catalogue}
          onClose={() => setMoving(undefined)}
          onChoose={(wanted) => {
            setMoving(undefined)
            setChosen(undefined)
            move.ask(wanted)
            const date = dayKey(wanted.start, view.timeZone)
            if (!view.days.some((day) => day.date === date)) go(`/diary?view=${place.view}&date=${date}`, { replace: true })
          }}
        />
      )}
      <MoveAsk move={move} timeZone={view.timeZone} nameOf={(slug) => names.get(slug) ?? slug} />
    </>
  )
}

/** Holds that ran out since the server was asked are nobody's any more. */
function withoutOver(view: DiaryView, now: number): DiaryView {
  return view.holds.some((hold) => Date.parse(hold.expiresAt) <= now)
    ? { ...view, holds: view.holds.filter((hold) => Date.parse(hold.expiresAt) > now) }
    : view
}
