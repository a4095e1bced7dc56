import type { FiguresView } from '../../../src/http/contract/console/figures.ts'
import type { Filter } from './range.ts'

/** What each figure is made of. */
export interface SectionProps {
  readonly view: FiguresView
  readonly filter: Filter
}
