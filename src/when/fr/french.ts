import type { Language, Sayings } from '../language.ts'
import type { Why } from '../meaning.ts'
import { romanceLanguage } from '../romance/romance.ts'
import { frenchWords } from './words.ts'

const say: Sayings = {
  from: (day, clock) => `${day}, à partir de ${clock}`,
  until: (day, clock) => `${day}, jusqu’à ${clock}`,
  eachDay: (days, hours) => `${days}, ${hours} chaque jour`,
  except: (range, excluded) => `${range}, sauf ${excluded}`,
  which: (options) => (options.length === 1 ? `Vous voulez dire ${options[0] ?? ''} ?` : `Lequel voulez-vous dire : ${list(options)} ?`),
  why,
}

export const french: Language = romanceLanguage('fr', frenchWords, say)

function list(items: readonly string[]): string {
  const last = items.at(-1) ?? ''
  return items.length < 2 ? last : `${items.slice(0, -1).join(' ; ')} ou ${last}`
}

function why(reason: Why): string {
  switch (reason.why) {
    case 'unknown-words':
      return `Je n’ai pas compris « ${reason.words} » comme un moment.`
    case 'no-such-date':
      return 'Cette date n’existe pas.'
    case 'no-such-time':
      return 'Cette heure n’existe pas.'
    case 'skipped-by-clock-change':
      return 'Ce jour-là on passe à l’heure d’été et cette heure n’existe pas.'
    case 'contradiction':
      return 'Ces moments ne vont pas ensemble.'
    case 'other-zone':
      return 'Les heures sont dans le fuseau horaire de l’établissement ; je n’en convertis pas d’un autre.'
    case 'repeating':
      return 'Cela fait plusieurs rendez-vous ; indiquez-moi le premier jour.'
    case 'too-vague':
      return 'Il me faudrait un jour ou une période plus précise.'
  }
}
