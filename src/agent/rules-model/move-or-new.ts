import { placeNamed } from './choose-offer.ts'
import { changesService } from './changes-service.ts'
import { countWords } from './count-words.ts'
import { ownBooking } from './dialogue.ts'
import type { Intent } from './intent.ts'
import { newTime } from './new-time.ts'
import { shiftIn } from './shift-in.ts'
import type { MessageScene } from './understand.ts'
import { talkWords } from './words/talk-words.ts'
import { timeTalk } from './words/time-talk.ts'

const SHORT = 8

/** "At 5", right after a booking and with nothing else said: it is not known whether it is to be moved, or a second one made. */
export function leavesOpenWhich({ reading, dialogue, words, deps }: MessageScene): Intent | undefined {
  const { plain, when } = reading
  const booking = ownBooking(dialogue)
  const isIdle =
    dialogue.offers.length === 0 && dialogue.hold === undefined && dialogue.moving === undefined && dialogue.options.length === 0
  if (booking === undefined || !isIdle || when === undefined || when.meaning.kind === 'none') return undefined
  const { afterwards, sameDay } = talkWords(deps.session.locale)
  const saysMore =
    reading.services.length > 0 ||
    reading.party !== undefined ||
    reading.resource !== undefined ||
    [words.book, words.also, words.availability, afterwards, sameDay].some((pattern) => pattern.test(plain))
  return saysMore || countWords(plain) > SHORT ? undefined : { kind: 'moveOrNew', reference: booking.reference, when: when.phrase }
}

/** "Move it", "a second one": the answer to that question; the time said before it still counts. */
export function answersMoveOrNew({ reading, dialogue, words, deps }: MessageScene): Intent | undefined {
  const { moveOrNew: reference } = dialogue
  if (reference === undefined || reading.consent === 'no') return undefined
  const { moveIt, another } = timeTalk(deps.session.locale)
  const { plain, when } = reading
  const place = placeNamed(plain, 2, words)
  const moves = place === 0 || words.move.test(plain) || (moveIt.test(plain) && !another.test(plain))
  if (moves) return { kind: 'move', reference, when: when?.phrase ?? dialogue.when }
  if (place === 1 || another.test(plain) || words.also.test(plain)) {
    const booked = dialogue.bookings.find((one) => one.reference === reference)?.service
    const service = reading.services[0] ?? deps.tenant.services.find(({ name }) => name === booked)
    return { kind: 'search', wish: { service, ...(when === undefined ? {} : { when: when.phrase }) } }
  }
  return reading.consent === 'yes' ? { kind: 'moveOrNew', reference, when: undefined } : undefined
}

// "Actually, make it an hour later", when nothing but a booking is there: that booking is meant.
export function wantsOtherTime({ reading, dialogue, words, deps }: MessageScene): Intent | undefined {
  const { plain, when } = reading
  const isIdle = dialogue.offers.length === 0 && dialogue.hold === undefined
  const booking = dialogue.bookings.find(({ reference }) => reference === dialogue.moving) ?? ownBooking(dialogue)
  if (!isIdle || booking === undefined || changesService(reading, dialogue) || words.also.test(plain)) return undefined
  const { reference } = booking
  const isRelative = shiftIn(plain, words) !== undefined || words.weekAfter.test(plain)
  if (isRelative) return { kind: 'move', reference, when: undefined }
  const isOther = dialogue.moving === undefined ? talkWords(deps.session.locale).instead.test(plain) : when === undefined
  const isShift = (words.later.test(plain) || words.earlier.test(plain)) && !words.goodbye.test(plain)
  const saysOnlyThat =
    isShift && (when === undefined || when.meaning.kind === 'none') && countWords(plain) <= 6 && !words.question.test(plain)
  const says = saysOnlyThat || (isOther && (when !== undefined || isShift))
  return says ? { kind: 'move', reference, when: newTime(when?.phrase, words) } : undefined
}
