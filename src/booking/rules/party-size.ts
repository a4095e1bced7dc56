import type { Rule } from './rule.ts'

/** As many people as the service takes: `over_capacity`. */
export const partySize: Rule = ({ request }) => {
  const { minParty, maxParty } = request.service
  const fits = request.partySize >= minParty && request.partySize <= maxParty
  return fits ? undefined : { code: 'over_capacity', max: maxParty, alternatives: [] }
}
