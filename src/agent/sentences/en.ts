type Missing = readonly ('name' | 'email')[]
interface Contact {
  readonly phone: string
  readonly email: string
}

const asked = (missing: Missing): string => missing.map((field) => (field === 'name' ? 'name' : 'e-mail address')).join(' and ')

/** English. `what`: "Haircut, Tuesday 24 November 2026, 14:00 GMT". */
export const en = {
  sorry: ({ phone, email }: Contact) => `Sorry, I could not answer that just now. Please try again, or reach us at ${phone} or ${email}.`,
  released: 'That time is no longer held for you.',
  slots: 'These are the nearest free times I found. Which one would you like?',
  services: 'This is what you can book here.',
  handoff: ({ phone, email }: Contact) => `I have asked a member of staff to reply here. You can also reach us at ${phone} or ${email}.`,
  personAnswers: (business: string) => `Somebody from ${business} is answering here in person.`,
  personLater: (from: string) => `Nobody is there right now; somebody will look at this from ${from}. Your message is kept for them.`,
  personNeedsContact: 'How can they reach you? An e-mail address is enough.',
  personWaitedFor: 'A member of our team has been asked to answer here. Until they do, it is still me, the automatic assistant.',
  booked: (what: string, reference: string) => `It is booked: ${what}. Your reference is ${reference}.`,
  moved: (what: string, reference: string) => `Your booking ${reference} has been moved: ${what}.`,
  cancelled: (what: string, reference: string) => `Your booking ${reference} is cancelled: ${what}.`,
  booking: (what: string, reference: string) => `Your booking ${reference}: ${what}.`,
  heldIncomplete: (what: string, missing: Missing) => `I am holding this for you: ${what}. To book it I need your ${asked(missing)}.`,
  heldComplete: (what: string) => `I am holding this for you: ${what}. Shall I book it?`,
  askMove: (local: string, reference: string) => `I can move your booking ${reference} to ${local}. Shall I?`,
  askCancel: (what: string, reference: string) => `This would cancel your booking ${reference}: ${what}. Shall I cancel it?`,
  /** A question or an answer about booking, moving or cancelling: a yes beside it is about that and nothing else. */
  aboutBooking: /\b(?:book|confirm|reserve|schedule|move|reschedul|cancel|go ahead)/iu,
}
