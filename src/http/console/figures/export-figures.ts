import { csvLine } from '../../../shared/csv.ts'
import { figureTables, type FiguresView, type FigureTable } from '../../contract/console/figures.ts'
import { problem } from '../../problem.ts'
import { text } from '../../reply.ts'
import type { ConsoleRoute } from '../console-route.ts'
import { type FiguresQuery, readFigures } from './read-figures.ts'

/** One table of the figures as a file. */
export const exportFigures: ConsoleRoute<unknown, FiguresQuery> = async (deps, { tenant, query, param }) => {
  const table = figureTables.find((one) => one === param('table'))
  if (table === undefined) return problem('not_found', 'There is no such table.')
  const view = await readFigures(deps, tenant, query)
  if (!view.ok) return view.error
  const lines = linesOf(table, view.value).map((line) => csvLine(line.map(String)))
  const name = `${table}-${view.value.from}-${view.value.until}.csv`
  return text(200, 'text/csv; charset=utf-8', lines.join(''), { 'content-disposition': `attachment; filename="${name}"` })
}

type Line = readonly (string | number)[]

function linesOf(table: FigureTable, view: FiguresView): readonly Line[] {
  switch (table) {
    case 'funnel':
      return columns(view.days, ['day', 'talks', 'offered', 'held', 'booked'])
    case 'bookings':
      return columns(view.days, ['day', 'made', 'moved', 'cancelled', 'cancelledByStaff', 'starts', 'attended', 'noShow'])
    case 'quality':
      return columns(view.days, ['day', 'turns', 'guarded', 'failed', 'handovers', 'up', 'down', 'costMicros', 'costUnknown'])
    case 'channels':
      return columns(view.channels, [
        'channel',
        'talks',
        'booked',
        'made',
        'turns',
        'guarded',
        'failed',
        'handovers',
        'up',
        'down',
        'costMicros',
      ])
    case 'refusals':
      return columns(view.refusals, ['code', 'n', 'before'])
    case 'unmet':
      return columns(view.unmet.cells, ['weekday', 'hour', 'n'])
    case 'popular':
      return columns(view.popular, ['weekday', 'hour', 'n'])
    case 'resources':
      return [
        ['resource', 'name', 'bookedMinutes', 'openMinutes', 'bookedBefore', 'openBefore'],
        ...view.resources.map((one) => [
          one.resource.id,
          one.resource.name,
          one.bookedMinutes,
          one.openMinutes,
          one.bookedBefore,
          one.openBefore,
        ]),
      ]
  }
}

function columns<Row>(rows: readonly Row[], names: readonly (keyof Row & string)[]): readonly Line[] {
  return [names, ...rows.map((row) => names.map((name) => String(row[name])))]
}
