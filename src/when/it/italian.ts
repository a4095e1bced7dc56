import type { Language, Sayings } from '../language.ts'
import type { Why } from '../meaning.ts'
import { romanceLanguage } from '../romance/romance.ts'
import { italianWords } from './words.ts'

const say: Sayings = {
  from: (day, clock) => `${day}, dalle ${clock}`,
  until: (day, clock) => `${day}, fino alle ${clock}`,
  eachDay: (days, hours) => `${days}, ${hours} ogni giorno`,
  except: (range, excluded) => `${range}, tranne ${excluded}`,
  which: (options) => (options.length === 1 ? `Intende ${options[0] ?? ''}?` : `Quale intende: ${list(options)}?`),
  why,
}

export const italian: Language = romanceLanguage('it', italianWords, say)

function list(items: readonly string[]): string {
  const last = items.at(-1) ?? ''
  return items.length < 2 ? last : `${items.slice(0, -1).join('; ')} o ${last}`
}

function why(reason: Why): string {
  switch (reason.why) {
    case 'unknown-words':
      return `Non ho capito «${reason.words}» come momento.`
    case 'no-such-date':
      return 'Questa data non esiste.'
    case 'no-such-time':
      return 'Questa ora non esiste.'
    case 'skipped-by-clock-change':
      return 'Quel giorno si passa all’ora legale e quell’ora non esiste.'
    case 'contradiction':
      return 'Questi momenti non vanno insieme.'
    case 'other-zone':
      return 'Gli orari sono nel fuso dell’attività; non converto da un altro.'
    case 'repeating':
      return 'Sono più visite; mi dica il primo giorno.'
    case 'too-vague':
      return 'Mi servirebbe un giorno o un periodo più preciso.'
  }
}
