import { withoutAccents } from '../accents.ts'
import type { RomanceWords } from './words.ts'

const hesitation = /(?<!\w)(?:euh+|heu+|ehm+|hu?m+)(?!\w)[,.]*/gi

// "91 123 45 67", but not "24 11 2026".
// "11 98765-4321".
const dashedPhone = /(?<![\w/:.-])\(?\d{2}\)? ?\d{4,5}[- ]\d{4}(?![\w/:.-])/g

const spacedPhone = /(?<![\w/:.-])(?!\d{1,2} \d{1,2} (?:19|20)\d\d\b)\d{2,4}(?: \d{2,4}){2,}(?![\w/:.-])/g

/** Takes the accents off, since half of all messages leave them out anyway, and puts set phrases into single words. */
export function preparation(words: RomanceWords): (phrase: string) => string {
  const phrases = words.phrases.map(([written, meant]): readonly [RegExp, string] => [
    // Without accents plain word boundaries do, which cost a third of what Unicode's would.
    new RegExp(`\\b(?:${written})(?:\\b|(?<=\\W))`, 'gi'),
    meant,
  ])
  // "las15h" and "ore15" would be read as a reference.
  const glued = new RegExp(`(?<![\\w-])(${words.at}|${words.hourArticle}|${words.dateLead}|${words.oclock})(\\d)`, 'gi')
  // "jeu. 14h": the full stop of a short form ends no sentence.
  const short = [...words.weekdays, ...words.months].flatMap((line) => line.split('|')).filter((word) => word.length < 5)
  const dotted = new RegExp(`\\b(${short.join('|')})\\.(?= ?[\\w])`, 'gi')
  return (phrase) => {
    let text = withoutAccents(phrase.slice(0, 1_000).replace(/[‘’‛`´]/g, "'"))
      .replace(spacedPhone, ' ¤ ')
      .replace(dashedPhone, ' ¤ ')
      .replace(hesitation, ' ')
      .replace(glued, '$1 $2')
      .replace(dotted, '$1 ')
    for (const [written, meant] of phrases) text = text.replace(written, meant)
    // "l'heure", "dell'8": what is elided is a word of its own.
    return text.replace(/(?<=\p{L})'(?=[\p{L}\d])/gu, ' ')
  }
}
