import { finish, toolCall } from '../stream-of.ts'
import type { Hostile } from '../hostile.ts'

export const hostile: Hostile = {
  about: 'Calls cut off in the middle, streams without an end, errors after the first words.',
  misbehave: ({ turn, step, holdIds, slotIds, mayCall }) => {
    if (step > 0 || !mayCall) return undefined
    const start = { type: 'stream-start' as const, warnings: [] }
    const half = `{"holdId": "${(holdIds.at(-1) ?? 'x').slice(0, 9)}`
    const words = [
      { type: 'text-start' as const, id: 't' },
      { type: 'text-delta' as const, id: 't', delta: 'Your appointment is ' },
    ]
    const moves = [
      { parts: [start, toolCall({ call: 'confirmBooking', input: half }), finish('tool-calls')] },
      {
        parts: [
          start,
          { type: 'tool-input-start' as const, id: 'cut', toolName: 'confirmBooking' },
          { type: 'tool-input-delta' as const, id: 'cut', delta: half },
        ],
      },
      { parts: [start, ...words, { type: 'error' as const, error: new Error('connection reset') }] },
      { parts: [start, ...words] },
      {
        parts: [
          start,
          toolCall({ call: 'holdSlot', input: { slotId: slotIds[0] ?? 'x' } }),
          { type: 'error' as const, error: new Error('connection reset') },
        ],
      },
      { parts: [] },
      undefined,
    ]
    return moves[turn % moves.length]
  },
}
