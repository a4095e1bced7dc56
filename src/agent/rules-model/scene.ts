import type { Dialogue } from './dialogue.ts'
import type { Reading } from './read-message.ts'
import type { ToolCallSeen } from './read-prompt.ts'
import type { RulesModelDeps } from './rules-model-deps.ts'
import type { Intent } from './intent.ts'
import type { Words } from './words/words.ts'

/** The running turn: what was said, what it means, what has been done about it. */
export interface Scene {
  /** As it was before the customer's message. */
  readonly before: Dialogue
  /** With the message and this turn's calls taken in. */
  readonly dialogue: Dialogue
  readonly intent: Intent
  readonly reading: Reading
  readonly calls: readonly ToolCallSeen[]
  readonly words: Words
  readonly deps: RulesModelDeps
}

/** The last call of one of these tools in this turn. */
export function lastCall(scene: Scene, ...tools: readonly string[]): ToolCallSeen | undefined {
  return scene.calls.findLast(({ tool }) => tools.includes(tool))
}
