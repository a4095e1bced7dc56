import { formatInstant } from '../../../shared/instant.ts'
import { problem } from '../../problem.ts'
import { json } from '../../reply.ts'
import type { ConsoleRoute } from '../console-route.ts'

/** From a booking to the messages that agreed to what became of it. */
export const bookingTrail: ConsoleRoute = async (deps, { tenant, param }) => {
  const steps = await deps.review.getTrail(tenant.id, param('reference'))
  if (steps === undefined) return problem('booking_not_found', 'There is no booking of that reference here.')
  return json(200, { steps: steps.map((step) => ({ ...step, at: formatInstant(step.at) })) })
}
