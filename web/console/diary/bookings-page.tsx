import { useRef, useState } from 'react'
import { diaryOperations } from '../../../src/http/contract/console/diary.ts'
import type { ListFilter } from '../../../src/http/contract/console/diary.ts'
import { callFor } from '../api.ts'
import { Button } from '../kit/button.tsx'
import { download } from '../kit/download.ts'
import { useConsoleLanguage, useWords } from '../kit/language.tsx'
import { Page } from '../kit/page.tsx'
import { EmptyState, Loading, ProblemNotice } from '../kit/states.tsx'
import { useToast } from '../kit/toast.tsx'
import { useLive } from '../kit/use-live.ts'
import { VirtualList } from '../kit/virtual-list.tsx'
import { Problem } from '../problem.ts'
import { useShortcut } from '../shell/shortcuts.tsx'
import { useWorkplace } from '../shell/workplace.tsx'
import { BookDialog } from './book-dialog.tsx'
import { BookingFilter } from './booking-filter.tsx'
import { BookingLine } from './booking-line.tsx'
import { useBookings } from './use-bookings.ts'
import { useCatalogue } from './use-catalogue.ts'
import { words } from './words.ts'
import './diary.css'

// Asked for anew as a whole: more pages than this are not worth it.
const PAGES_KEPT_FRESH = 3

export function BookingsPage() {
  const t = useWords(words)
  const { may, business } = useWorkplace()
  const { format } = useConsoleLanguage()
  const [filter, setFilter] = useState<ListFilter>({ order: 'latest' })
  const [booking, setBooking] = useState(false)
  const search = useRef<HTMLInputElement>(null)
  const catalogue = useCatalogue()
  const read = useBookings(filter)
  useLive(['booking.changed'], () => {
    if ((read.data?.pages.length ?? 0) <= PAGES_KEPT_FRESH) void read.refetch()
  })
  useShortcut({ keys: '/', label: t.keys.search, run: () => search.current?.focus() })
  useShortcut({ keys: 'n', label: t.keys.book, run: () => setBooking(true) })
  const rows = read.data?.pages.flatMap((page) => page.bookings) ?? []
  const { lookedTo } = read.data?.pages.at(-1) ?? { lookedTo: null }
  const isAll = Object.entries(filter).every(([name, value]) => name === 'order' || value === undefined || value === '')
  return (
    <Page
      title={t.bookings}
      width="full"
      actions={
        <>
          {may('manager') && <ExportButton filter={filter} />}
          <Button look="main" icon="plus" onClick={() => setBooking(true)}>
            {t.newBooking}
          </Button>
        </>
      }
    >
      <BookingFilter filter={filter} catalogue={catalogue.data} search={search} onFilter={setFilter} />
      {read.error !== null && <ProblemNotice problem={read.error} onRetry={() => void read.refetch()} />}
      {read.data === undefined && read.error === null && <Loading lines={10} />}
      {read.data !== undefined && rows.length === 0 && !read.hasNextPage && (
        <EmptyState icon={isAll ? 'ticket' : 'search'} title={isAll ? t.none : t.empty}>
          {isAll ? t.noneText : t.emptyText}
        </EmptyState>
      )}
      {(rows.length > 0 || read.hasNextPage) && (
        <VirtualList
          key={JSON.stringify(filter)}
          label={t.listLabel}
          rows={rows}
          rowKey={(row) => row.reference}
          rowHeight={56}
          more={{ has: read.hasNextPage, loading: read.isFetchingNextPage, load: () => void read.fetchNextPage() }}
          row={(row) => <BookingLine booking={row} timeZone={business.timeZone} />}
        />
      )}
      {lookedTo !== null && read.hasNextPage && (
        <p className="hd-legend hc-soft" role="status">
          {t.lookedTo(format.date(lookedTo, business.timeZone))}
        </p>
      )}
      {booking && catalogue.data !== undefined && (
        <BookDialog catalogue={catalogue.data} from={{}} onClose={() => setBooking(false)} onBooked={() => setBooking(false)} />
      )}
    </Page>
  )
}

function ExportButton({ filter }: { readonly filter: ListFilter }) {
  const t = useWords(words)
  const tell = useToast()
  const [busy, setBusy] = useState(false)
  const run = async () => {
    setBusy(true)
    try {
      const response = await callFor(diaryOperations.exportBookings, { body: filter })
      download('bookings.csv', await response.blob(), 'text/csv')
      tell(response.headers.has('x-truncated') ? t.exportCut : t.exported)
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem
      tell(problem.message, { tone: 'bad' })
    } finally {
      setBusy(false)
    }
  }
  return (
    <Button icon="download" busy={busy} onClick={() => void run()}>
      {t.export}
    </Button>
  )
}
