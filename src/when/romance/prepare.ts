import { withoutAccents } from '../accents.ts'
import type { RomanceWords } from './words.ts'

/** Takes the accents off, since half of all messages leave them out anyway, and puts set phrases into single words. */
export function preparation(words: RomanceWords): (phrase: string) => string {
  const phrases = words.phrases.map(([written, meant]): readonly [RegExp, string] => [
    new RegExp(`(?<![\\p{L}\\d])(?:${written})(?:(?<![\\p{L}\\d])|(?![\\p{L}\\d]))`, 'giu'),
    meant,
  ])
  // "las15h" and "ore15" would be read as a reference.
  const glued = new RegExp(`(?<![\\p{L}\\d-])(${words.at}|${words.hourArticle}|${words.dateLead}|${words.oclock})(\\d)`, 'giu')
  return (phrase) => {
    let text = withoutAccents(phrase.slice(0, 1_000).replace(/[‘’‛`´]/g, "'")).replace(glued, '$1 $2')
    for (const [written, meant] of phrases) text = text.replace(written, meant)
    // "l'heure", "dell'8": what is elided is a word of its own.
    return text.replace(/(?<=\p{L})'(?=[\p{L}\d])/gu, ' ')
  }
}
