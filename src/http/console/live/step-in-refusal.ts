import type { StepInRefusal } from '../../../transcripts/step-in.ts'
import { problem } from '../../problem.ts'
import type { Reply } from '../../reply.ts'
import type { ConsoleDeps } from '../console-deps.ts'
import type { ConsoleCall } from '../console-route.ts'

/** What stepping in was refused for, as a problem. No default: a new refusal has to be decided here. */
export async function stepInRefusal(
  { staff }: Pick<ConsoleDeps, 'staff'>,
  { tenant }: Pick<ConsoleCall, 'tenant'>,
  refusal: StepInRefusal,
): Promise<Reply> {
  switch (refusal.code) {
    case 'conversation_not_found':
      return problem('conversation_not_found', 'There is no conversation of that id here that one can write in.')
    case 'conversation_taken': {
      const [by] = await staff.findMembers(tenant.id, [refusal.by])
      return problem('conversation_taken', `${by?.name ?? 'Somebody else'} has it.`, { about: { by: refusal.by } })
    }
    case 'lease_lost':
      return problem('lease_lost', 'You have not got this conversation, or not any more: take it over first.')
  }
}
