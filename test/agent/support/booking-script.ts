import type { Asked, Step } from './scripted-model.ts'

/** A plain model that books as it is told to: looks, holds the first time, and asks. */
export function wellBehaved({ lastText, lastResult }: Asked): Step {
  if (lastResult !== undefined) return { say: `So: ${String(lastResult['code'] ?? lastResult['next'] ?? 'done')}.` }
  const look = /^look: (\S+) (.*)$/.exec(lastText)
  if (look !== null) return { call: 'checkAvailability', input: { service: look[1], when: look[2] } }
  const call = /^(\w+) (\{.*\})$/.exec(lastText)
  if (call !== null) return { call: call[1] ?? '', input: JSON.parse(call[2] ?? '{}') }
  return { say: 'I see.' }
}
