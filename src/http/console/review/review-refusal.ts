import type { ReviewRefusal } from '../../../transcripts/review.ts'
import { invalidInput, problem } from '../../problem.ts'
import type { Reply } from '../../reply.ts'

/** What the room refused, as a problem. No default: a new refusal has to be decided here. */
export function reviewRefusal(error: ReviewRefusal): Reply {
  switch (error.code) {
    case 'conversation_not_found':
      return problem('conversation_not_found', 'There is no conversation of that id here.')
    case 'turn_not_found':
      return problem('not_found', 'There is no turn of that id in this conversation.')
    case 'flag_not_found':
      return problem('not_found', 'There is no flag of that id on this conversation.')
    case 'comment_not_found':
      return problem('not_found', 'There is no comment of yours of that id on this conversation.')
    case 'view_not_found':
      return problem('not_found', 'There is no view of yours of that id.')
    case 'member_not_found':
      return problem('member_not_found', 'Somebody named here does not work here, or not any more.')
    case 'criterion_unknown':
      return invalidInput({ verdicts: `has the criterion “${error.criterion}”, which is not among those of this business` })
  }
}
