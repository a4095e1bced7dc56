import type { Problem } from '../../problem.ts'

const faults = ['not_https', 'has_credentials', 'port_refused', 'address_refused', 'name_unknown'] as const

/** Why an address was refused, where that is what was wrong. */
export function urlFaultOf(problem: Problem | null): (typeof faults)[number] | undefined {
  const reason = problem?.body.about?.['reason']
  return faults.find((fault) => fault === reason)
}
