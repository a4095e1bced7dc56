import { memoize } from '../shared/memoize.ts'
import type { Interpretation, WhenContext } from './interpretation.ts'
import { languageOf } from './languages.ts'
import type { Why } from './meaning.ts'
import { saysTime, type Read } from './read.ts'
import { resolve } from './resolve.ts'
import { understand } from './understand.ts'
import { arrange } from './wish.ts'

export type { Interpretation, SpokenRange, WhenContext } from './interpretation.ts'

/**
 * What a phrase, alone or inside a sentence, says about when. `none` without a reason: nothing about time in it;
 * with a reason: about time, but nothing that could be a range without guessing.
 */
export function interpret(phrase: string, context: WhenContext): Interpretation {
  const language = languageOf(context.locale)
  const found = understood(`${context.locale}\n${phrase}`)
  if (!saysTime(found)) return { kind: 'none' }
  const problem = problemIn(found)
  if (problem !== undefined) return { kind: 'none', reason: language.say.why(problem) }
  return resolve(arrange(found.said), context, language.say)
}

/** Whether a sentence says anything about when, understood or not. */
export function mentionsTime(phrase: string, context: Pick<WhenContext, 'locale'>): boolean {
  return saysTime(understood(`${context.locale}\n${phrase}`))
}

// What words say does not change with the time: a conversation's are read again in each of its turns, and resolved anew.
const understood = memoize(1_000, (asked: string) => {
  const end = asked.indexOf('\n')
  return understand(asked.slice(end + 1), asked.slice(0, end))
})

/** Words left over mean that we have not understood, and then there is no answer rather than half of one. */
function problemIn(found: Read): Why | undefined {
  for (const item of found.said) if (item !== 'gap' && item.is === 'unclear') return item.why
  if (isHalfRead(found.said)) return { why: 'too-vague' }
  const strange = [...found.unread, ...found.loose]
  return strange.length === 0 ? undefined : { why: 'unknown-words', words: strange.join(' ') }
}

/**
 * A refusal of words we did not read may refuse the time beside it ("I do not think I could do Friday", "on Friday I am busy"),
 * and an alternative we did not read may be the one that is meant ("Friday or whenever").
 */
function isHalfRead(said: Read['said']): boolean {
  if (!said.some(isTime)) return false
  return said.some((item, index) => {
    if (item === 'gap') return false
    const [before, next] = [said[index - 1], said[index + 1]]
    const nothingNext = next === undefined || next === 'gap'
    if (item.is === 'not') return nothingNext
    // "my son comes on Saturday, it does not suit me then": of the day before the words we did not read?
    if (item.is === 'not-that') return !isTime(said.slice(0, index).findLast(isNoLink)) && !said.slice(index).some(isTime)
    return item.is === 'or' && isTime(before) && nothingNext
  })
}

function isNoLink(item: Read['said'][number]): boolean {
  return item === 'gap' || !['or', 'and', 'comma'].includes(item.is)
}

function isTime(item: Read['said'][number] | undefined): boolean {
  return item !== undefined && item !== 'gap' && (item.is === 'day' || item.is === 'time')
}
