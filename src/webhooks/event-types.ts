/** Everything an endpoint can be told of, as it stands in `type`: the contract and the console's page take it from here, so nothing may be imported. */
export const eventTypes = [
  'booking.confirmed',
  'booking.moved',
  'booking.cancelled',
  'booking.attended',
  'booking.no_show',
  'booking.attendance_cleared',
  'booking.noted',
  'booking.note_removed',
  'hold.expired',
  'conversation.handed_over',
  'conversation.taken',
  'conversation.handed_back',
  'conversation.settled',
] as const

export type EventType = (typeof eventTypes)[number]

/** Sent by the test button, whatever an endpoint has chosen. */
export const testType = 'webhook.test'
