import type { BookingCore } from '../../booking/index.ts'
import { refuse } from '../../shared/result.ts'
import type { Transcripts } from '../../transcripts/index.ts'

/** Everything of the core that only looks. What is added to the core writes until it is named here. */
const LOOKS: ReadonlySet<keyof BookingCore> = new Set([
  'findTenant',
  'findTenantById',
  'findSlots',
  'recheckSlots',
  'getHold',
  'proposeBooking',
  'getBooking',
  'findBookingById',
  'findBookingsOfConversation',
  'proposeCancel',
])

/** The core as it can be looked at. A hold is not extended, no consent noted and no code mailed; what else would write throws. */
export function readOnlyBooking(core: BookingCore): BookingCore {
  const harmless: Partial<BookingCore> = {
    extendHold: async () => refuse({ code: 'hold_not_found' }),
    recordConsent: async () => {},
    requestBookingCode: async () => 'requested',
  }
  return onlyLooking(core, LOOKS, harmless)
}

/** The room's door without its writing half; what a turn tells it is told to `kept` instead. */
export function readOnlyTranscripts(
  transcripts: Transcripts,
  kept: Pick<Transcripts, 'getTranscript' | 'appendToolCall' | 'finishTurn'>,
): Transcripts {
  const looks: ReadonlySet<keyof Transcripts> = new Set(['getSpending'])
  return onlyLooking(transcripts, looks, { ...kept, updateCustomer: async () => {}, requestHandoff: async () => {} })
}

function onlyLooking<Door extends object>(door: Door, looks: ReadonlySet<keyof Door>, instead: Partial<Door>): Door {
  return new Proxy(door, {
    get: (real, name) => {
      if (name in instead) return Reflect.get(instead, name)
      if (looks.has(name as keyof Door)) return Reflect.get(real, name)
      return () => Promise.reject(new Error(`A replay writes nothing: ${String(name)} was asked for`))
    },
  })
}
