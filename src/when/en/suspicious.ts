import { strangers } from '../romance/strangers.ts'
import type { Token } from '../tokens.ts'
import type { SuspiciousWords } from '../suspicious.ts'

// Times nobody agrees on, and what comes before or after something.
const vague =
  'elevenses naptime playtime siesta twilight daybreak nightfall sundown sunup daytime nighttime forenoon crack closing rush peak term semester lent ramadan eid diwali hanukkah ' +
  'passover solstice equinox advent midsummer midwinter sabbath shabbat kickoff halftime matinee hour hours hourly nightly subsequent consecutive prior preceding penultimate ahead beyond ' +
  'throughout latter former onward onwards forward shortly orders straight twice thrice missed opening trading'

// Days in languages we do not read at all, where no English word or name looks the same.
const unreadLanguages =
  'jutro dzis dzisiaj pojutrze poniedzialek wtorek sroda srode czwartek piatek sobota sobote niedziela niedziele ' +
  'idag imorgon imorgen mandag tirsdag tisdag onsdag torsdag fredag lordag sondag sodag ' +
  'yarin bugun pazartesi carsamba persembe cumartesi huomenna tanaan maanantai tiistai keskiviikko torstai perjantai lauantai ' +
  'holnap hetfo kedd szerda csutortok pentek szombat vasarnap zitra pondeli utery streda ctvrtek patek sutra ponedjeljak utorak srijeda cetvrtak petak ' +
  'azi luni miercuri vineri sambata duminica avrio simera zavtra segodnya'

/** What may have said when although no rule read it. */
export const englishSuspicious: SuspiciousWords = {
  // A weekday that is spelt beyond forgiving, a word with a time in it.
  stems:
    /^(?:mond|tues|wedn|wend|thur|thrs|frid|satu|satd|sund|tomor|tommor)|(?:fortnight|weekend|morning|afternoon|evening|o'?clock)|^(?:mid|post|pre)(?:day|week|month|morning|lunch|noon|work)/u,
  harmless: /^(?:fridge|frida|sundae|sundr|sundress|saturat)/u,
  unavailable: new Set(
    (
      'busy away unavailable unable closed abroad thereafter afterwards beforehand otherwise unless nightmare difficult tricky skip awkward impossible hopeless clash clashes clashing conflict conflicts problematic whenever thereabouts elsewhere ' +
      vague +
      ' ' +
      unreadLanguages +
      ' ' +
      strangers.join(' ')
    ).split(' '),
  ),
}

// With these English writes letters that it has not.
const borrowed = /^(?:à|café|fiancé|née|décor|naïve|crème|cliché|brûlée|exposé|rosé|sauté|soirée|balay|déjà)/u

/** A word in letters of another language that is no name. */
export function isForeignWord(token: Token | undefined): boolean {
  if (token?.kind !== 'word' || borrowed.test(token.text) || /^\p{Lu}/u.test(token.raw)) return false
  return /(?=[^\p{ASCII}])[\p{Ll}\p{Lo}]/u.test(token.text)
}
