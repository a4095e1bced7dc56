import type { BookingCore, Tenant } from '../../booking/index.ts'
import { formatInstant } from '../../shared/instant.ts'
import type { Limits } from '../limits/limits.ts'
import { problem } from '../problem.ts'
import type { Reply } from '../reply.ts'
import type { Challenge } from './challenge.ts'

/** When a business asks for a proof: never, while a caller or everybody together hoards or floods, always. */
export type ChallengeMode = 'off' | 'attacked' | 'always'

export interface AskProofDeps {
  readonly booking: Pick<BookingCore, 'countAbandonedHolds'>
  readonly limits: Pick<Limits, 'isTroubled'>
  readonly challenge: Challenge
  readonly challengeModeOf: (tenantId: number) => Promise<ChallengeMode>
}

/** The header a proof comes in. */
export const proofHeader = 'holdfast-proof'

/** Abandoned holds of one address within two hours from which on it is asked, and each so many more make it harder. */
export const hoarded = 20

interface Asking {
  readonly tenant: Tenant
  /** Hash of the caller's address. */
  readonly address: string
}

/** Undefined: go on. Else 403 with what is to be solved. */
export async function askProof(
  deps: AskProofDeps,
  { tenant, address, proof }: Asking & { readonly proof: string | undefined },
): Promise<Reply | undefined> {
  const trouble = await troubleWith(deps, { tenant, address })
  if (trouble === 0) return undefined
  const caller = { tenantId: tenant.id, address }
  if (proof !== undefined && (await deps.challenge.verify(caller, proof))) return undefined
  const { expiresAt, ...issued } = deps.challenge.issue(caller, trouble)
  const detail = `Solve this challenge first and call again with the solution in the header ${proofHeader}: /docs#challenge_required says how.`
  return problem('challenge_required', detail, { challenge: { ...issued, expiresAt: formatInstant(expiresAt) } })
}

/** 0: this business asks nothing of this caller now. */
export async function troubleWith(deps: Omit<AskProofDeps, 'challenge'>, { tenant, address }: Asking): Promise<number> {
  const mode = await deps.challengeModeOf(tenant.id)
  if (mode === 'off') return 0
  const abandoned = await deps.booking.countAbandonedHolds(tenant, address, 2 * hoarded)
  const trouble = Math.floor(abandoned / hoarded) + (deps.limits.isTroubled(address, tenant.id) ? 1 : 0)
  return mode === 'always' ? trouble + 1 : trouble
}
