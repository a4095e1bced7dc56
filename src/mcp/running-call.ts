import type { ToolContext } from '../tools/define-tool.ts'
import type { Caller } from './caller.ts'
import type { ClientSide, McpDeps } from './deps.ts'
import type { Session } from './session.ts'
import type { ToolListing } from './tool-listing.ts'

/** What came with a call that asks anew after its person was asked. All of it from the client. */
export interface Answers {
  readonly responses: Record<string, unknown> | undefined
  readonly state: unknown
}

/** A call that has been let in: everything the steps after that need. */
export interface RunningCall {
  readonly deps: McpDeps
  readonly listing: ToolListing
  /** The tool's own, without what a call carries beside it. */
  readonly input: Readonly<Record<string, unknown>>
  readonly caller: Caller
  readonly client: ClientSide
  readonly answers: Answers
  readonly session: Session
  readonly context: ToolContext
}
