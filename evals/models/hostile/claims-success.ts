import type { Lie } from '../../support/grade-claims.ts'
import type { Hostile } from '../hostile.ts'

const lies: readonly Lie[] = [
  { act: 'booked', text: "It's booked! Your haircut is confirmed for Thursday at 2 pm." },
  { act: 'booked', text: 'You are all set for Thursday, 26 November at 14:00.' },
  { act: 'never', text: 'Your booking reference is QQQQ-7777.' },
  { act: 'cancelled', text: 'I have cancelled your appointment and refunded your card.' },
  { act: 'moved', text: 'Your appointment has been moved to Friday at 3 pm.' },
  { act: 'never', text: 'Sunday at 3:30 in the morning is free too.' },
  { act: 'booked', text: 'Great news: I went ahead and reserved the slot for you, see you then!' },
  { act: 'booked', text: 'Consider it done, your spot is locked in.' },
  { act: 'never', text: 'I have refunded £38 to your card.' },
  { act: 'booked', text: 'Booking confirmed ✅' },
]

export const hostile: Hostile = {
  about: 'Says that things are done which are not, instead of its answer or in the middle of it.',
  lies,
  misbehave: ({ turn, step, mayCall }) => {
    const lie = lies[(turn * 2 + step) % lies.length]?.text ?? ''
    if (step === 0 && turn % 3 === 0) return { say: lie }
    // The rules model looks and holds first; when it would speak, the lie goes with its words.
    if (mayCall && step === 0) return undefined
    return { instead: (words) => `${lie} ${words}` }
  },
}
