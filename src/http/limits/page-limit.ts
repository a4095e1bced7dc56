import type { ServerResponse } from 'node:http'
import type { Weight } from '../contract/operation.ts'
import { customerCharges, type Limits } from './limits.ts'

/** For pages of links and forms: counts the call as the API would, and says so in the answer's header. False: it is one too many. */
export async function admitPage(
  limits: Limits,
  response: ServerResponse,
  { weight, address, tenantId }: { readonly weight: Weight; readonly address: string; readonly tenantId: number },
): Promise<boolean> {
  const charges = customerCharges(weight, { address, tenantId })
  const { headers, retryAfter } = weight === 'read' ? limits.takeNow(charges) : await limits.take(charges)
  response.setHeaders(new Map(Object.entries(headers)))
  if (retryAfter === undefined) return true
  response.setHeader('retry-after', retryAfter)
  return false
}
