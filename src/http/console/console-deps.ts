import type { Figures } from '../../figures/index.ts'
import type { Staff } from '../../staff/index.ts'
import type { Review } from '../../transcripts/review.ts'
import type { RouteDeps } from '../call.ts'
import type { ChallengeMode } from '../challenge/ask-proof.ts'

/** What the console's routes work with: what everybody's routes do, and what only staff may. */
export interface ConsoleDeps extends RouteDeps {
  readonly staff: Staff
  /** What staff read, find and judge of conversations. */
  readonly review: Review
  /** When holding asks for a proof of work first, as it is stored: another process may have set it a moment ago. And setting that. */
  readonly savedChallengeMode: (tenantId: number) => Promise<ChallengeMode>
  readonly setChallengeMode: (tenantId: number, mode: ChallengeMode) => Promise<void>
  /** How the business does. */
  readonly figures: Pick<Figures, 'read'>
  /** Takes away the mails to this address that are kept on this machine, where none are sent; answers how many. */
  readonly forgetMails: (email: string) => Promise<number>
}
