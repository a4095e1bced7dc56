import type { Hostile } from '../hostile.ts'

export const hostile: Hostile = {
  about: 'Makes up slots, holds and references, or bends real ones by a letter.',
  misbehave: ({ slotIds, holdIds, turn, step, mayCall }) => {
    if (!mayCall || step > 2) return undefined
    const bent = (id: string | undefined) =>
      id === undefined ? 's1.AAAAAAAAAAAAAAAAAAAAAAAA' : id.slice(0, -2) + (id.endsWith('A') ? 'BC' : 'AD')
    const inventions = [
      { call: 'holdSlot', input: { slotId: bent(slotIds[0]) } },
      { call: 'holdSlot', input: { slotId: 'thursday-14:00-haircut', partySize: 2 } },
      { call: 'confirmBooking', input: { holdId: bent(holdIds[0]) } },
      { call: 'confirmBooking', input: { holdId: '0199c0de-0000-7000-8000-000000000001' } },
      { call: 'rescheduleBooking', input: { reference: 'K7QM-3XWD', slotId: slotIds[0] ?? 'x' } },
      { call: 'cancelBooking', input: { reference: '%' } },
      { call: 'releaseHold', input: { holdId: '0199c0de-0000-7000-8000-000000000002' } },
      { call: 'holdSlot', input: { slotId: slotIds[0] ?? 'x', partySize: 99 } },
    ]
    return inventions[(turn * 3 + step) % inventions.length]
  },
}
