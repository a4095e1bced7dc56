import { formatInstant } from '../../shared/instant.ts'
import type { EpochMs } from '../../shared/clock.ts'
import type { StaffError } from '../../staff/index.ts'
import { problem } from '../problem.ts'
import type { Reply } from '../reply.ts'

/** What the staff's room refused, as a problem. No default: a new refusal has to be decided here. */
export function staffRefusal(error: StaffError, now: EpochMs): Reply {
  switch (error.code) {
    case 'sign_in_failed':
      return problem('sign_in_failed', 'Address and password do not belong together, or the code is not right.')
    case 'code_required':
      return problem('code_required', 'Type the code your authenticator shows.')
    case 'too_many_tries':
      return problem(
        'rate_limited',
        `Too many tries: the next is possible at ${formatInstant(error.until)}. A new password by mail works at once.`,
        {
          retryAfter: Math.max(1, Math.ceil((error.until - now) / 1000)),
        },
      )
    case 'link_invalid':
      return problem('link_invalid', 'This link was used, was replaced by a newer one or is too old.')
    case 'password_weak':
      return weak(error.reason)
    case 'password_wrong':
      return problem('password_wrong', 'That is not your password.', { fieldErrors: { password: 'is not the one you sign in with' } })
    case 'code_wrong':
      return problem('code_wrong', 'That is not the code your authenticator shows now.', { fieldErrors: { code: 'is not right' } })
    case 'member_exists':
      return problem('member_exists', 'Somebody works here under this mail address already.')
    case 'member_not_found':
      return problem('member_not_found', 'There is nobody of that id here.')
    case 'invitation_not_found':
      return problem('not_found', 'There is no invitation of that id that still works.')
    case 'last_owner':
      return problem('last_owner', 'They are the only owner: make somebody else one first.')
    case 'login_refused':
      return problem('sign_in_failed', 'Your company let you in, and this business has no account for you.')
    case 'login_unusable':
      return problem('login_unusable', error.reason)
  }
}

function weak(reason: 'too_short' | 'too_common'): Reply {
  const words = reason === 'too_short' ? 'has to have 12 characters or more' : 'is one of those that are tried first'
  return problem('invalid_input', `password ${words}.`, { fieldErrors: { password: words } })
}
