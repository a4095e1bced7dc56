import { json } from '../../reply.ts'
import type { ConsoleRoute } from '../console-route.ts'
import { type FiguresQuery, readFigures } from './read-figures.ts'

export const getFigures: ConsoleRoute<unknown, FiguresQuery> = async (deps, { tenant, query }) => {
  const view = await readFigures(deps, tenant, query)
  return view.ok ? json(200, view.value) : view.error
}
