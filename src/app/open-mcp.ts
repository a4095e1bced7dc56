import type { AppOverrides } from '../app.ts'
import type { Limits } from '../http/limits/limits.ts'
import { createMcpLimits } from '../http/limits/mcp-limits.ts'
import {
  createCallRecorder,
  createKnownConversations,
  createLiveHolds,
  createReadRecorder,
  defaultHoldLimits,
  type McpDeps,
} from '../mcp/index.ts'

interface McpOpening {
  readonly limits: Limits
  readonly overrides: AppOverrides
  readonly opened: AsyncDisposableStack
}

/** What the protocol is served from. What was read and not written down yet is, before the database closes. */
export function openMcp(
  pieces: Omit<McpDeps, 'reads' | 'calls' | 'conversations' | 'liveHolds' | 'limits'>,
  { limits: shared, overrides, opened }: McpOpening,
): McpDeps {
  const reads = createReadRecorder(pieces)
  opened.defer(() => reads.settled())
  const limits = { ...defaultHoldLimits, ...createMcpLimits(shared), ...overrides.mcpLimits }
  const liveHolds = createLiveHolds(pieces.booking, limits.mostHolds)
  return { ...pieces, reads, calls: createCallRecorder(pieces), conversations: createKnownConversations(), liveHolds, limits }
}
