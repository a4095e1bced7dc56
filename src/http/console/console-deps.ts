import type { Staff } from '../../staff/index.ts'
import type { RouteDeps } from '../call.ts'

/** What the console's routes work with: what everybody's routes do, and what only staff may. */
export interface ConsoleDeps extends RouteDeps {
  readonly staff: Staff
}
