import { CHECK_CODE, withoutCode } from '../booking-code.ts'
import type { Dialogue } from './dialogue.ts'
import type { Reading } from './read-message.ts'
import type { ToolCallSeen, TurnSeen } from './read-prompt.ts'
import type { Scene } from './scene.ts'
import { factOf, inputOf } from './tool-facts.ts'
import type { Intent } from './intent.ts'

/** What a code was asked for: done as soon as it is right. */
export interface AwaitedIdentity {
  readonly action: 'move' | 'cancel' | 'lookup'
  readonly reference: string
}

/** What is left to read of a message once the server has taken the code out of it. */
export function wordsBesideCode({ said, calls }: TurnSeen): string {
  return hasCode(calls) ? withoutCode(said) : said
}

/** A message with a code means: go on with what the code was asked for. */
export function resumed(intent: Intent, reading: Reading, { before, calls }: Pick<Scene, 'before' | 'calls'>): Intent {
  const { identity } = before
  if (identity === undefined || !hasCode(calls)) return intent
  const { action, reference } = identity
  return action === 'move' ? { kind: action, reference, when: reading.when?.phrase } : { kind: action, reference }
}

/** With what a code is awaited for after this turn's calls. */
export function withIdentity(dialogue: Dialogue, intent: Intent, calls: readonly ToolCallSeen[]): Dialogue {
  const asked = calls.findLast((call) => refusalCode(call) === 'identity_required')
  const reference = asked === undefined ? undefined : inputOf(asked).reference
  const known = reference === undefined ? dialogue.identity : awaited(dialogue, intent, reference)
  const isOver = refusedWith(calls, 'identity_locked') || dialogue.bookings.some((booking) => booking.reference === known?.reference)
  return { ...dialogue, identity: isOver ? undefined : known }
}

function awaited({ identity }: Dialogue, intent: Intent, reference: string): AwaitedIdentity {
  if (intent.kind === 'move' || intent.kind === 'cancel' || intent.kind === 'lookup') return { action: intent.kind, reference }
  return identity?.reference === reference ? identity : { action: 'lookup', reference }
}

export function refusedWith(calls: readonly ToolCallSeen[], code: string): boolean {
  return calls.some((call) => refusalCode(call) === code)
}

function refusalCode(call: ToolCallSeen): string | undefined {
  const fact = factOf(call)
  return fact.kind === 'refused' ? fact.value.code : undefined
}

function hasCode(calls: readonly ToolCallSeen[]): boolean {
  return calls.some(({ tool }) => tool === CHECK_CODE)
}
