import type { OpenedSession, SignInPlace } from '../../../staff/index.ts'
import { json, type Reply } from '../../reply.ts'
import type { ConsoleDeps } from '../console-deps.ts'
import type { OpenCall } from '../console-route.ts'
import { cookieSetting, sessionCookies } from '../cookies.ts'
import { toMe } from './me.ts'

/** The answer to somebody who has just signed in, by whatever way; written into the audit log under the way's name. */
export async function letIn(
  deps: ConsoleDeps,
  call: OpenCall,
  { opened, way }: { readonly opened: OpenedSession; readonly way: string },
): Promise<Reply> {
  await deps.staff.writeAuditLine({
    tenantId: call.tenant.id,
    memberId: opened.member.id,
    operation: way,
    status: 200,
    address: call.address,
  })
  const cookies = sessionCookies(opened, { ...cookieSetting(deps, call.tenant), now: deps.clock.now() })
  return { ...json(200, toMe(opened.member, call.tenant)), cookies }
}

export function placeOf({ address, request }: Pick<OpenCall, 'address' | 'request'>): SignInPlace {
  return { address, agent: request.get('user-agent') ?? '' }
}
