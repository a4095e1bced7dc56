import { countWords } from './count-words.ts'
import type { Dialogue } from './dialogue.ts'
import type { Reading } from './read-message.ts'
import { timeTalk } from './words/time-talk.ts'
import { talkWords } from './words/talk-words.ts'
import type { Words } from './words/words.ts'

const SHORT = 6

/** "How much is a haircut?", and then "and a massage?": the same is asked of the massage. */
export function asFollowUp(reading: Reading, before: Dialogue, { locale, words }: { locale: string; words: Words }): Reading {
  const { plain, services, questions, when, party } = reading
  const { asked } = before
  const isMore =
    asked !== undefined &&
    services.length > 0 &&
    questions.length === 0 &&
    when === undefined &&
    party === undefined &&
    countWords(plain) <= SHORT &&
    !words.book.test(plain) &&
    !timeTalk(locale).asksTimes.test(plain) &&
    (talkWords(locale).further.test(plain) || /[?？]\s*$/u.test(reading.text))
  return isMore ? { ...reading, questions: [{ kind: 'topic', topic: asked }] } : reading
}
