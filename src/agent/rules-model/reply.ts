import { answerQuestions } from './answer-questions.ts'
import { phrasesOf } from './phrases/phrases.ts'
import { replyToCall } from './reply-to-call.ts'
import { askAgain, askForYes, missingDetails, replyToWords } from './reply-to-words.ts'
import type { Scene } from './scene.ts'

// Calls that only prepare: what the turn comes to is in the others.
const PREPARING = new Set(['findServices', 'getPolicies', 'releaseHold'])

/** What is said at the end of a turn: answers to questions first, then what came of the rest. Never empty. */
export function reply(scene: Scene): string {
  const answers = answerQuestions(scene)
  const call = scene.calls.findLast(({ tool, output }) => !PREPARING.has(tool) && output !== undefined)
  const main = call === undefined ? replyToWords(scene, answers.length > 0) : replyToCall(call, scene)
  const text = [...answers, main, main === '' ? reminder(scene) : ''].filter((part) => part !== '').join('\n\n')
  // Japanese has no blank between sentences.
  return text === '' ? phrasesOf(scene.deps.session.locale).helloAgain : text.replace(/(?<=[。？！」]) +/gu, '')
}

// After a question in the middle of something, back to where it was.
function reminder(scene: Scene): string {
  const { dialogue, intent } = scene
  const say = phrasesOf(scene.deps.session.locale)
  if (dialogue.hold !== undefined)
    return missingDetails(scene).length > 0
      ? `${say.stillHeld(dialogue.hold.local, dialogue.hold.heldUntil)} ${say.needDetails(missingDetails(scene))}`
      : askForYes(scene)
  if (intent.kind !== 'questions') return ''
  if (dialogue.options.length > 0) return askAgain(scene)
  return dialogue.offers.length > 0 ? say.remindOffers : ''
}
