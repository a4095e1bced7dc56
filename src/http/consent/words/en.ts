import type { ConsentWords } from '../words.ts'

export const en: ConsentWords = {
  title: (business) => `Your assistant asks: ${business}`,
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
}
