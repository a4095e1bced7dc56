import type { ConsentWords } from '../words.ts'

export const en: ConsentWords = {
  title: (business) => `Your assistant asks: ${business}`,
  question: {
    book: 'Book this?',
    move: 'Move your booking to this time?',
    cancel: 'Cancel this booking?',
  },
  asked: {
    book: 'Your assistant proposes this booking. Nothing is booked until you press the button.',
    move: 'Your assistant proposes to move your booking to this time. It stays where it is until you press the button.',
    cancel: 'Your assistant proposes to cancel this booking. It stands until you press the button.',
  },
  agree: { book: 'Yes, book it', move: 'Yes, move it', cancel: 'Yes, cancel it' },
  done: {
    book: 'It’s booked. The confirmation is on its way by mail.',
    move: 'It’s moved. The reference is the same; a mail is on its way.',
    cancel: 'It’s cancelled. A mail is on its way.',
  },
  decline: 'No, thank you',
  declined: 'Nothing was changed.',
  before: 'Until now',
  forWhom: 'For',
  changed: 'Something has changed meanwhile. Please look again before you agree.',
  over: 'This proposal has run out and nothing was changed. Ask your assistant for a new one.',
  missing: 'There is nothing to agree to here. Ask your assistant for a new link.',
  askCode: 'Your assistant asks for a booking. If it is yours, a six-digit code was mailed to its address. Type it here, and only here.',
  code: 'Code',
  open: 'Show my assistant this booking',
  opened: 'Your assistant can see this booking now.',
  codeWrong: 'That is not the code. Look at the newest mail.',
  codeOver: 'This code is no longer of use. Ask your assistant to look the booking up again.',
  tellAssistant: 'You can close this page and go on with your assistant.',
  claim: (client) => `The program that asks calls itself “${client}”. We cannot check that name: agree only if you asked for this.`,
  nextTitle: 'What happens next',
  ifAgreed: {
    book: 'If you agree, it is booked at once. The mail that follows has a calendar file and a link to move or cancel it.',
    move: 'If you agree, it is moved at once and the reference stays the same. A mail with the new calendar file follows.',
    cancel: 'If you agree, it is cancelled at once and the time is free for others. A mail says so.',
  },
  ifNothing: {
    book: 'If you do nothing, the time is free for others again when it runs out, and nothing is booked.',
    move: 'If you do nothing, your booking stays where it is and the new time is free for others again.',
    cancel: 'If you do nothing, your booking stands.',
  },
  yourTime: (time, city) => `${time} where you are (${city})`,
  extend: 'Keep it longer',
}
