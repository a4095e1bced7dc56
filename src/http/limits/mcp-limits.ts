import { sha256 } from '../../shared/ids.ts'
import { costs } from './costs.ts'
import type { Limits, Verdict } from './limits.ts'

/** What assistants are counted by beside their address, out of the same budgets as everybody else. */
export function createMcpLimits(limits: Limits) {
  return {
    /** One key, or the person one token speaks for: with the business it calls, in one decision. */
    caller: (tenantId: number, subject: string): Promise<Verdict> =>
      limits.take([
        { policy: 'mcpCaller', key: sha256(subject), tenantId },
        { policy: 'tenant', key: String(tenantId), cost: costs.assistant, tenantId },
      ]),
    /** Within a request that was let in: its refusal is a result that a model can act on. */
    session: (tenantId: number, conversationId: string): Promise<Verdict> =>
      limits.take([{ policy: 'mcpSession', key: conversationId, tenantId }]),
  }
}
