import type { ConsentWords } from './consent-words.ts'

/** English agreement and refusal. A phrase belongs here only when it cannot mean anything else after "Shall I?". */
export const enConsent: ConsentWords = {
  yes: list(`
    yes, yess, yep, yup, yeah, yea, ya, yh, y, aye, sure, sure thing, certainly, absolutely, definitely, of course,
    by all means, confirm, confirmed, i confirm, confirming, agreed, i agree, i accept, accept, accepted, approve, approved, correct,
    that's correct, thats correct, that is correct, that's right, thats right, that is right, all correct, go ahead, go for it,
    please do, do it, do that, let's do it, lets do it, let's do that, lets do that, proceed, please proceed, make it so,
    looks correct, that works, works for me,
    that works for me, that's fine, thats fine, that is fine, fine by me, fine with me, i'm happy with that, im happy with that,
    i'd like that, i would like that, yes i do, yes i would, yes you can, yes you may,
    i'm sure, im sure, i am sure, everything is correct, everything's correct, everything is right, all is correct, that's all correct, thats all correct, go on then, happy with that
  `),
  nods: list('ok, okay, okey, sounds good, sounds great, sounds perfect, sounds fine, looks good, looks great, looks right, perfect'),
  no: list(`
    no, nope, nah, no thanks, no thank you, n, no way, not now, not today, don't, dont, do not, please don't, please dont, don't do it,
    dont do it, do not do it, don't do that, dont do that, never mind, nevermind, forget it, forget about it, stop, decline, declined,
    i decline, reject, i changed my mind, i've changed my mind, ive changed my mind, changed my mind, i don't want it, i dont want it,
    i do not want it, i don't want that, i dont want that, i don't want to, i dont want to, i do not want to, i'd rather not,
    id rather not, i would rather not, rather not, abort, leave it, no leave it, absolutely not, definitely not, certainly not,
    of course not, 👎
  `),
  doIt: {
    book: list(`
      book, book it, book that, book this, book me in, book that one in, book it in, book that in, book the appointment, book my appointment, please book,
      reserve it, reserve that, confirm it, confirm that, confirm this, confirm booking, confirm the booking, confirm my booking,
      confirm the appointment, make the booking, i'll take it, ill take it, i will take it, i'd like to book it, i'd like to book that,
      i would like to book it, i want to book it, i want it, you can book it, you may book it, go ahead and book, go ahead and book it,
      go ahead and confirm, lock it in, take it, let's book it, lets book it, go ahead with the booking, go ahead with it
    `),
    move: list(`
      move it, move that, please move, move the booking, move my booking, move the appointment, move my appointment, change it,
      reschedule, reschedule it, confirm it, confirm that, confirm this, confirm the move, confirm the change, make the change,
      go ahead and move it, go ahead and change it, you can move it, you may move it, let's move it, lets move it
    `),
    cancel: list(`
      cancel, cancel it, cancel that, cancel this, cancel the booking, cancel my booking, cancel the appointment, cancel my appointment,
      please cancel, confirm the cancellation, confirm cancellation, go ahead and cancel, go ahead and cancel it, you can cancel it,
      you may cancel it, confirm it, i want to cancel, i want to cancel it
    `),
  },
  dontDoIt: {
    book: list(`
      don't book, dont book, do not book, don't book it, dont book it, do not book it, don't book that, dont book that, don't confirm,
      dont confirm, do not confirm, cancel, cancel it, cancel that, cancel this, let it go, release it, drop it
    `),
    move: list(`
      don't move it, dont move it, do not move it, don't change it, dont change it, do not change it, keep it, keep it as it is,
      leave it as it is, leave it where it is, keep the old time, keep the old one
    `),
    cancel: list(`
      don't cancel, dont cancel, do not cancel, don't cancel it, dont cancel it, do not cancel it, keep it, keep my booking,
      keep the booking, keep my appointment, i want to keep it, i'll keep it, ill keep it
    `),
  },
  politeness: list(`
    please, pls, plz, thanks, thank you, thank you very much, thanks a lot, many thanks, thx, ty, cheers, great, perfect, lovely,
    brilliant, excellent, super, wonderful, awesome, cool, good, fine, alright, all right, oh, ah, hi, hello, then, now, for me,
    kindly, sorry, actually, mate, ta, sir, madam, much appreciated, that's great, thats great, that's perfect, thats perfect,
    that'd be great, that'd be lovely, that would be great, that would be lovely, that would be perfect, just, yes indeed, indeed,
    ok, okay, sounds good, sounds great, looks good, too right, right then, all good, sweet
  `),
  notMeant: list('yeah right'),
}

function list(phrases: string): readonly string[] {
  return phrases.trim().split(/,\s*/u)
}
