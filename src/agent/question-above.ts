import type { Transcript } from '../transcripts/index.ts'
import { sentencesOf } from './sentences/sentences.ts'

/**
 * What a yes typed now would answer: `this`, the proposal, which was asked about in words; `card`, the proposal that stands there without
 * a question; `other`, another question ("Would you like some coffee?"), or talk that has moved on since. `shownAt`: the message that showed it.
 */
export function questionAbove({ messages }: Transcript, shownAt: number, locale: string): 'this' | 'card' | 'other' {
  const last = messages.findLast((message) => message.role !== 'customer')
  const words = last?.parts.flatMap((part) => (part.type === 'text' ? [part.text] : [])).join('\n') ?? ''
  const question = lastQuestion(words)
  if (question === undefined) return last === undefined || last.seq === shownAt ? 'card' : 'other'
  return isAboutBooking(question, locale) || (last?.seq === shownAt && ASKS_WHETHER_RIGHT.test(question)) ? 'this' : 'other'
}

/** Speaks of booking, moving or cancelling, in the conversation's language or in English. */
export function isAboutBooking(words: string, locale: string): boolean {
  return [locale, 'en'].some((one) => sentencesOf(one).aboutBooking.test(words))
}

// With the sentence before it, which a short one ("Shall I?") leans on. Japanese asks with か and a full stop as well.
function lastQuestion(words: string): string | undefined {
  return words.match(/(?:[^.!?。！？\n]*[.!?。！？\n]+)?[^.!?。！？\n]*(?:[?？]|か。)/gu)?.at(-1)
}

// "Does that look right?", "Passt das so?": as good as "Shall I book it?" right beside the card, and only there.
const ASKS_WHETHER_RIGHT =
  /\b(?:right|correct|ok|okay|fine|shall i|should i|proceed|agree|all set)\b|passt|stimmt|richtig|einverstanden|soll ich|convient|correct|d.accord|exact|bon pour|correcto|de acuerdo|parece bien|procedo|certo|correto|de acordo|posso|corretto|giusto|va bene|procedo|klopt|akkoord|zal ik|juist|よろしい|いいです|大丈夫|間違い/iu
