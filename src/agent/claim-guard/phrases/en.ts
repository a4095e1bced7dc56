import type { GuardPhrases } from './guard-phrases.ts'

export const en: GuardPhrases = {
  notBooked: 'Nothing is booked yet.',
  onlyHeld: (service, local) => `Nothing is booked yet: I am only holding ${service}, ${local}, for you.`,
  booked: (reference, service, local) => `Your booking ${reference} is for ${service}, ${local}.`,
  cancelled: (reference, service, local) => `Your booking ${reference} (${service}, ${local}) is cancelled.`,
  notHeld: 'I am not holding a time for you at the moment.',
  notCancelled: 'Nothing has been cancelled.',
  notMoved: 'Nothing has been moved.',
  notPaid: 'No payment and no refund has been made here.',
  notChecked: 'I have not checked that time.',
  otherTimesFree: 'That is not one of the times I found.',
  notMailed: 'No mail has been sent for that.',
  noPerson: 'I have not asked anyone to reply yet.',
  notWaitlisted: 'You are not on a waiting list.',
  notIdentified: 'I have not checked who you are.',
  otherPrice: 'That is not one of our prices.',
  openHours: (hours) => `We are open: ${hours}.`,
  notTold: 'I can only tell you about our services and bookings.',
}
