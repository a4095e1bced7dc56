import { type ReactNode, useId, useState } from 'react'
import { figureOperations, type FigureTable } from '../../../src/http/contract/console/figures.ts'
import { callFor } from '../api.ts'
import { Button } from '../kit/button.tsx'
import { download } from '../kit/download.ts'
import { useWords } from '../kit/language.tsx'
import { Panel } from '../kit/page.tsx'
import { useToast } from '../kit/toast.tsx'
import { type Filter, queryOf } from './range.ts'
import { words } from './words.ts'

export interface FigureProps {
  readonly title: string
  readonly hint: string
  /** Which table it is as a file, of these days. */
  readonly file: FigureTable
  readonly filter: Filter
  /** There is nothing in these days: says so instead of an empty chart. */
  readonly quiet: boolean
  readonly children: ReactNode
  /** The same as rows. For screen readers it is always there, for everybody else one press away; without one what is shown is a table. */
  readonly table?: ReactNode
}

/** One figure: what it counts, its picture, its table and its file. */
export function Figure({ title, hint, file, filter, quiet, children, table }: FigureProps) {
  const t = useWords(words)
  const id = useId()
  const [open, setOpen] = useState(false)
  return (
    <Panel className="hc-figure-panel">
      <section aria-labelledby={`${id}-title`}>
        <div className="hc-figure-head">
          <h2 id={`${id}-title`}>{title}</h2>
          {!quiet && (
            <div className="hc-figure-acts">
              {table !== undefined && (
                <Button
                  look="quiet"
                  aria-pressed={open}
                  aria-controls={`${id}-table`}
                  aria-label={`${t.table}: ${title}`}
                  onClick={() => setOpen(!open)}
                >
                  {t.table}
                </Button>
              )}
              <FileButton title={title} file={file} filter={filter} />
            </div>
          )}
        </div>
        <p className="hc-soft hc-small hc-figure-hint">{hint}</p>
        {quiet ? <p className="hc-figure-quiet">{t.quiet}</p> : children}
        {!quiet && table !== undefined && (
          <div
            id={`${id}-table`}
            className={open ? 'hc-figure-table' : 'hc-figure-rows hf-hidden'}
            {...(open ? { role: 'group', 'aria-label': title, tabIndex: 0 } : {})}
          >
            {table}
          </div>
        )}
      </section>
    </Panel>
  )
}

function FileButton({ title, file, filter }: Pick<FigureProps, 'title' | 'file' | 'filter'>) {
  const t = useWords(words)
  const tell = useToast()
  const [busy, setBusy] = useState(false)
  const save = async () => {
    setBusy(true)
    try {
      const answer = await callFor(figureOperations.exportFigures, { params: { table: file }, query: queryOf(filter) })
      const [, name = `${file}.csv`] = /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '') ?? []
      download(name, await answer.blob(), 'text/csv')
    } catch {
      tell(t.notAnswered, { tone: 'bad' })
    } finally {
      setBusy(false)
    }
  }
  return (
    <Button look="quiet" icon="download" busy={busy} aria-label={`${t.csv}: ${title}`} onClick={() => void save()}>
      {t.csv}
    </Button>
  )
}
