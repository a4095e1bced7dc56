import type { Token } from '../tokens.ts'
import { distance } from '../typo.ts'
import { lexiconOf, type RomanceWords } from './words.ts'

/**
 * "el bienes a las 3": no day in the text, and before the hour a word two slips from one, too far to be taken for it; without this it
 * would be three o'clock today.
 */
export function likeDay(w: RomanceWords, vocabulary: ReadonlySet<string>): (tokens: readonly Token[], at: number) => boolean {
  const lexicon = lexiconOf(w)
  const weekdays = w.weekdays.flatMap((line) => line.split('|')).filter((name) => name.length > 4)
  const leads = new Set([w.dayLead, w.this, w.next].flatMap((line) => line.split('|')))
  const hours = new Set([w.at, w.hourArticle, w.partLead].flatMap((line) => line.split('|')))
  const days = new Set([
    ...['weekday', 'relative', 'month'].flatMap((name) => [...(lexicon.get(name)?.keys() ?? [])]),
    'weekend',
    'nextweek',
    'thisweek',
  ])
  const isHour = (token: Token | undefined): boolean =>
    token !== undefined &&
    (hours.has(token.text) || ['time', 'number'].includes(token.kind) || lexicon.get('part')?.has(token.text) === true)
  const saysDay = (token: Token): boolean => days.has(token.text) || token.kind === 'date' || token.kind === 'iso'

  return (tokens, at) => {
    const [token, last] = [tokens[at], tokens[at - 1]]
    if (token === undefined || token.text.length < 4 || token.text === 'merci' || vocabulary.has(token.text)) return false
    const led = last === undefined || last.kind === 'mark' || leads.has(last.text)
    if (!led || !isHour(tokens[at + 1]) || tokens.some(saysDay)) return false
    return weekdays.some((name) => isInitial(token.text, name) && distance(token.text, name) < 3)
  }
}

function isInitial(written: string, name: string): boolean {
  return written.charAt(0).replace('b', 'v') === name.charAt(0)
}
