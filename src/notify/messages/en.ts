import type { Language } from './language.ts'

export const en: Language = {
  tag: 'en',
  time: {
    clock: (clock, zone) => `${clock} ${zone}`,
    at: (day, clock, zone) => `${day}, ${clock} ${zone}`,
    span: (day, from, to, zone) => `${day}, ${from}–${to} ${zone}`,
    apart: (from, to) => `${from} – ${to}`,
  },
  labelled: (label, value) => `${label}: ${value}`,
  subject: {
    confirmed: ({ service, when, business }) => `Booked: ${service} at ${business}, ${when}`,
    moved: ({ service, when, business }) => `Moved: ${service} at ${business}, now ${when}`,
    cancelled: ({ service, when, business }) => `Cancelled: ${service} at ${business}, ${when}`,
    reminder: ({ service, when, business }) => `Reminder: ${service} at ${business}, ${when}`,
  },
  title: {
    confirmed: 'Your booking is confirmed',
    moved: 'Your booking has moved',
    cancelled: 'Your booking is cancelled',
    reminder: 'See you soon',
  },
  greeting: (customer) => `Hello ${customer},`,
  opening: {
    confirmed: ({ service, business, when }) => `${service} at ${business} is booked for ${when}.`,
    moved: ({ service, business, when, previousWhen }) =>
      `${service} at ${business} has moved${previousWhen === null ? '' : ` from ${previousWhen}`} to ${when}.`,
    cancelled: ({ service, business, when }) => `${service} at ${business} on ${when} is cancelled. There is nothing more to do.`,
    reminder: ({ service, business, when }) => `A reminder: ${service} at ${business} is booked for ${when}.`,
  },
  code: {
    subject: ({ business }) => `Your code for the chat of ${business}`,
    title: 'Your one-time code',
    opening: ({ service, business, when }) =>
      `Somebody is asking in the chat of ${business} about your booking (${service}, ${when}). If it is you, type the code below there.`,
    notice: 'If it is not you, there is nothing to do: without the code nobody can see or change your booking. Give it to nobody else.',
    labels: { code: 'Code', until: 'Valid until' },
  },
  labels: {
    what: 'What',
    when: 'When',
    previously: 'Before',
    businessTime: (business) => `Time at ${business}`,
    with: 'With',
    people: 'People',
    price: 'Price',
    where: 'Where',
    notes: 'Your notes',
    reason: 'Reason',
    reference: 'Reference',
    policy: 'Changes',
  },
  people: String,
  policy: {
    before: (duration) => `until ${duration} before`,
    untilStart: 'until it starts',
    same: (until) => `Free to cancel or move ${until}.`,
    apart: (cancelUntil, moveUntil) => `Free to cancel ${cancelUntil}, to move ${moveUntil}.`,
  },
  manage: { change: 'View, move or cancel', view: 'View this booking' },
  manageHint: 'This link is yours alone: whoever has it can change the booking.',
  superseded: 'This booking has changed again since: the mail that follows counts.',
  contact: ({ business, ways }) => `Questions? Reply to this mail, or reach ${business} at ${ways.join(' or ')}.`,
  free: 'Free',
  calendar: { summary: (service, business) => `${service} at ${business}`, phone: 'Phone', filename: 'booking.ics' },
}
