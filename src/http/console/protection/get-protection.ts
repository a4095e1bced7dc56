import { formatInstant } from '../../../shared/instant.ts'
import { hoarded } from '../../challenge/ask-proof.ts'
import { json } from '../../reply.ts'
import type { ProtectionView } from '../../contract/console/protection.ts'
import type { ConsoleDeps } from '../console-deps.ts'
import type { ConsoleRoute } from '../console-route.ts'

/** What is set, by whom, and what there is to protect from: as far as it is stored anyway. Who was asked is not. */
export const getProtection: ConsoleRoute = async (deps, { tenant }) => {
  const [challenge, changed, holds] = await Promise.all([
    deps.savedChallengeMode(tenant.id),
    lastChange(deps, tenant.id),
    deps.booking.countRecentHolds(tenant, hoarded),
  ])
  // Nobody has the empty address: what is left is everybody together.
  const everybody = deps.limits.isTroubled('', tenant.id)
  const view: ProtectionView = { challenge, changed, now: { everybody, ...holds } }
  return json(200, view)
}

/** Tries that were refused have their lines, too. */
const looked = 20

async function lastChange({ staff }: ConsoleDeps, tenantId: number): Promise<ProtectionView['changed']> {
  const lines = await staff.listAudit(tenantId, { operation: 'setProtection', limit: looked })
  const last = lines.find(({ status }) => status < 300)
  return last === undefined ? null : { at: formatInstant(last.at), by: last.member?.name ?? null }
}
