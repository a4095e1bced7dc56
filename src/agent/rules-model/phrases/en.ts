type Missing = readonly ('name' | 'email')[]

const join = (items: readonly string[], word: string): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${word} ${items.at(-1) ?? ''}`
const lower = (name: string): string => (/^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name)
const article = (name: string): string => `${/^[aeiou]/iu.test(name) ? 'an' : 'a'} ${lower(name)}`
const count = (number: number, word: string): string => `${number} ${word}${number === 1 ? '' : 's'}`
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const asked = (missing: Missing): string =>
  join(
    missing.map((field) => (field === 'name' ? 'name' : 'e-mail address')),
    'and',
  )

/** English, as a friendly receptionist writes it: short, plain, one question at the end. */
export const en = {
  greeting: (business: string) =>
    `Hello! I'm the automatic assistant of ${business}. I can find you a time, book it, move it or cancel it, and answer questions. What can I do for you?`,
  helloAgain: 'Hello! How can I help?',
  robot: (business: string) =>
    `I'm the automatic assistant of ${business}, a computer program and not a person. I can find times, book, move and cancel, and answer questions about us. If you would rather talk to a person, just say so.`,
  help: (services: readonly string[]) =>
    `I can book you ${join(services.map(article), 'or')}, move or cancel a booking, and answer questions about prices, opening times and where we are. Just tell me what you would like and when; to book I also need your name and e-mail address.`,
  /** What the business wrote in another language than the customer's, which only it may put differently. */
  quoted: (words: string) => words,
  thanks: "You're welcome! Is there anything else I can do for you?",
  goodbye: 'Goodbye, and thank you for getting in touch!',
  unclear: 'Sorry, I did not quite get that.',
  unclearHint: 'You can tell me what you would like and when, for example "a haircut on Friday afternoon", or ask for a person.',
  outOfScope: (business: string) => `I'm afraid I can't help with that: I only look after bookings and questions about ${business}.`,
  remindOffers: 'Would any of the times above suit you?',
  personAsked: (contact: { phone: string; email: string }) =>
    `I have asked a member of our team to reply to you here. For anything urgent, ring ${contact.phone} or write to ${contact.email}.`,
  personAlready: (contact: { phone: string; email: string }) =>
    `A member of our team has been asked to reply here. Meanwhile you can ring ${contact.phone} or write to ${contact.email}.`,
  personAfterFailures: "I'm sorry, I still don't follow, so I would rather let a person help.",
  fault: (contact: { phone: string; email: string }) =>
    `Sorry, that did not work just now. Please try again in a moment, or reach us at ${contact.phone} or ${contact.email}.`,

  whichService: (services: readonly string[]) => `What would you like to book: ${join(services.map(article), 'or')}?`,
  whichOf: (services: readonly string[]) =>
    `I book one thing at a time. Which one do you mean: ${join(
      services.map((name, i) => `${i + 1}. ${article(name)}`),
      'or',
    )}?`,

  /** `range`: how the customer's words were understood. */
  offer: (service: string, range: string | undefined) =>
    `Here ${range === undefined ? 'are the next free times' : 'is what is free'} for ${article(service)}${range === undefined ? '' : ` (${range})`}:`,
  offerOne: (service: string, range: string | undefined) =>
    `There is one free time for ${article(service)}${range === undefined ? '' : ` (${range})`}:`,
  offerMore: (service: string) => `Here are more free times for ${article(service)}:`,
  noneButNearest: (service: string, range: string | undefined) =>
    `Nothing is free for ${article(service)}${range === undefined ? ' then' : ` (${range})`}, I'm sorry. The nearest times are:`,
  none: (service: string, range: string | undefined) =>
    `I found nothing free for ${article(service)}${range === undefined ? ' then' : ` (${range})`}, I'm sorry. Would another day or time suit you?`,
  noneEarlier: "There is nothing earlier, I'm afraid.",
  offerLine: (place: number, local: string, extra: string) => `${place}. ${local}${extra === '' ? '' : `, ${extra}`}`,
  withNames: (names: readonly string[]) => `with ${join(names, 'and')}`,
  placesLeft: (count: number) => `${count} ${count === 1 ? 'place' : 'places'} left`,
  chooseOne: (more: boolean) =>
    `Which one would you like?${more ? ' There are more times; tell me a day or a time of day if none of these fits.' : ''}`,
  takeIt: 'Shall I hold it for you, or would another day or time suit you better?',
  chooseAmong: 'More than one of these fits. Which one do you mean?',
  beyond: (count: number) =>
    count === 1
      ? 'There is only one time on the list. Would you like it? Say "the first one".'
      : `There are ${count} times on the list. Which number would you like?`,
  whichOffer: 'Gladly. Which one? Just tell me its number.',
  whenElse: 'Of course. Which day or time would suit you better?',
  released: (local: string) => `I have let go of ${local}.`,

  ambiguous: (question: string, options: readonly string[]) =>
    options.length > 0 && !options.every((option) => question.includes(option))
      ? `${question}\n${options.map((option, i) => `${i + 1}. ${option}`).join('\n')}`
      : question,
  past: (message: string) => `${message} Which day to come would suit you?`,
  whenUnknown: 'I am not sure which day or time you mean. Could you give me a day and a time of day, for example "Tuesday afternoon"?',

  held: (service: string, local: string, extras: readonly string[], until: string) =>
    `I am holding this for you until ${until}: ${[service, local, ...extras].join(', ')}.`,
  needDetails: (missing: Missing) => `To book it I need your ${asked(missing)}.`,
  heldComplete: (service: string, local: string, extras: readonly string[], who: string, until: string) =>
    `I am holding this until ${until}: ${[`${service}, ${local}`, ...extras].join(', ')}. Shall I book it for ${who}?`,
  proposal: (service: string, local: string, extras: readonly string[], who: string) =>
    `This is what I would book: ${[`${service}, ${local}`, ...extras].join(', ')}, for ${who}. Shall I book it?`,
  shallIBook: 'Shall I book it?',
  stillHeld: (local: string, until: string) => `I am still holding ${local} for you until ${until}.`,
  party: (count: number) => `${count} people`,
  declined: 'All right, nothing has been booked. Would another time suit you, or is there anything else I can do?',
  nothingChanged: 'All right, I leave everything as it is. Is there anything else I can do?',
  detailsNoted: 'Thank you, I have noted that.',

  booked: (service: string, local: string, reference: string) => `It's booked: ${service}, ${local}. Your reference is ${reference}.`,
  mailFollows: (email: string | undefined) =>
    `A confirmation with a calendar file is on its way${email === undefined ? '' : ` to ${email}`}. Is there anything else I can do?`,
  moved: (service: string, local: string, reference: string) =>
    `Done: your booking ${reference} is now ${service}, ${local}. An updated calendar file is on its way by mail.`,
  cancelled: (service: string, local: string, reference: string) =>
    `Your booking ${reference} (${service}, ${local}) is cancelled. A confirmation of that is on its way by mail.`,
  alreadyCancelled: (reference: string) => `The booking ${reference} has been cancelled already. Shall I look for a new time?`,
  consentAgain: 'Nothing is booked yet: please say a plain "yes" to what is shown, or press Confirm. Shall I book it?',
  askMove: (reference: string, from: string | undefined, to: string | undefined) =>
    `I would move your booking ${reference}${from === undefined ? '' : ` from ${from}`} to ${to ?? 'the time shown'}. Until you say yes, your old time stays yours. Shall I move it?`,
  askCancel: (what: string) => `This would cancel ${what}. Shall I cancel it?`,
  tooLateToMove: (what: string, deadline: string) =>
    `You have ${what}. I'm sorry, it can no longer be moved here: that was possible until ${deadline}.`,
  moveTo: (what: string) => `You have ${what}. Which day or time would you like instead?`,
  yourBooking: (what: string, status: 'confirmed' | 'cancelled') =>
    status === 'confirmed' ? `You have ${what}.` : `This booking is cancelled: ${what}.`,
  deadlines: (cancelBy: string, moveBy: string) => `You can move it until ${moveBy} and cancel it until ${cancelBy}.`,
  bookingWords: (service: string, local: string, reference: string) => `${article(service)} on ${local} (reference ${reference})`,
  bookingNamed: (reference: string) => `the booking ${reference}`,
  holdIsNoBooking: (local: string) => `Nothing is booked yet; I am only holding ${local} for you. Shall I book it?`,
  noBookingHere: (act: 'move' | 'cancel' | 'lookup') =>
    `I don't see a booking made in this conversation. To ${act === 'lookup' ? 'see' : act} one that you made before, use the link in its confirmation mail, or tell me its reference (it looks like K7QM-3XWD).`,
  notYours: (contact: { phone: string; email: string }) =>
    `I can't open a booking with that reference from here. Please use the link in its confirmation mail, or ask a person: ${contact.phone}, ${contact.email}.`,
  codeMailed:
    'To be sure that it is yours: if there is a booking with that reference, a six-digit code has been mailed to its address. Please type it here and I will go on; it is good for ten minutes. The link in its confirmation mail works too.',
  codeWrong: (message: string) => `${message} Please look at the newest mail and type the six digits again.`,
  codeExpired: "That code is no longer valid, I'm sorry.",
  codeAwaited: 'Please type the six-digit code from the mail, or tell me what else I can do.',
  codesOver: "I can't check whose booking it is with codes any more for now.",
  askPersonInstead: (contact: { phone: string; email: string }) =>
    `If you need help with that, ring ${contact.phone} or write to ${contact.email}, or say "a person" and I will ask someone to reply here.`,

  taken: (message: string) => message,
  insteadThese: 'These are free instead:',
  expired: "That time is no longer held for you, I'm sorry, so nothing was booked.",
  pickAgain: 'Please pick a time again.',
  howMany: 'How many of you shall I look for?',
  oneAtATime: 'Gladly, one after the other: let us finish this one first.',
  upset: 'I am sorry that this is not going well. I can ask a person to reply to you here: just say "a person".',
  whatElse: 'Gladly. What else can I do for you?',
  brokenEmail: (said: string) => `"${said}" does not look like a complete e-mail address. Could you type it once more?`,
  nobodyCalled: (name: string) => `I know nobody called ${name} here.`,
  oneEach: (service: string) => `${capital(article(service))} is for one person at a time; for several of you I book one after the other.`,
  atMost: (service: string, max: number) => `${capital(article(service))} is for at most ${max} people.`,
  tooFar: (service: string, day: string) => `That is too far ahead: ${article(service)} can be booked until ${day} so far.`,
  tooSoon: (service: string, minutes: number) =>
    `${capital(article(service))} has to be booked at least ${minutes % 60 === 0 ? count(minutes / 60, 'hour') : count(minutes, 'minute')} ahead.`,
  noWaitlist: 'There is no waiting list here yet, I\'m afraid. I can look for other times, or ask a person about it: just say "a person".',
  moveOrNew: (what: string) => `You have ${what}. Shall I:\n1. move it to that time\n2. look for a second appointment?`,
  contact: (contact: { phone: string; email: string; address: string }) =>
    `You can ring us at ${contact.phone}, write to ${contact.email}, or come to ${contact.address}.`,
  notWith: (name: string, service: string) => `${name} does not do ${article(service)}, I'm afraid.`,
  otherTime: 'Which other day or time would suit you?',
  noneLater: "There is nothing later, I'm afraid.",
  nearestAre: 'The nearest times are:',

  price: (service: string, price: string) => `${capital(article(service))} costs ${price}.`,
  free: (service: string) => `${capital(article(service))} is free.`,
  perPerson: (price: string) => `${price} per person`,
  duration: (service: string, minutes: number) =>
    `${capital(article(service))} takes ${minutes < 120 ? `${minutes} minutes` : minutes % 60 === 0 ? `${minutes / 60} hours` : `${minutes} minutes`}.`,
  priceLine: (service: string, price: string, minutes: number) => `${service}: ${price}, ${minutes} minutes`,
  freeWord: 'free',
  servicesAre: 'This is what we offer:',
  staff: (service: string, names: readonly string[]) =>
    `For ${article(service)} you can choose between ${join(names, 'and')}, or leave it to us.`,
  noChoice: (service: string) => `For ${article(service)} there is nobody to choose between.`,
  about: (service: string, description: string, party: string) => `${service}: ${description}${party === '' ? '' : ` ${party}`}`,
  upTo: (max: number) => `Up to ${max} people.`,
  open: (hours: string) => `We are open ${hours}.`,
  noAnswer: (contact: { phone: string; email: string }) =>
    `I don't have an answer to that. You can ask us at ${contact.phone} or ${contact.email}, or say "a person" and I will ask someone to reply here.`,
}
