import type { Language, Sayings } from '../language.ts'
import type { Why } from '../meaning.ts'
import { romanceLanguage } from '../romance/romance.ts'
import { spanishWords } from './words.ts'

const say: Sayings = {
  from: (day, clock) => `${day}, a partir de las ${clock}`,
  until: (day, clock) => `${day}, hasta las ${clock}`,
  eachDay: (days, hours) => `${days}, ${hours} cada día`,
  except: (range, excluded) => `${range}, excepto ${excluded}`,
  which: (options) => (options.length === 1 ? `¿Quiere decir ${options[0] ?? ''}?` : `¿Cuál quiere decir: ${list(options)}?`),
  why,
}

export const spanish: Language = romanceLanguage('es', spanishWords, say)

function list(items: readonly string[]): string {
  const last = items.at(-1) ?? ''
  return items.length < 2 ? last : `${items.slice(0, -1).join('; ')} o ${last}`
}

function why(reason: Why): string {
  switch (reason.why) {
    case 'unknown-words':
      return `No he entendido «${reason.words}» como un momento.`
    case 'no-such-date':
      return 'Esa fecha no existe.'
    case 'no-such-time':
      return 'Esa hora no existe.'
    case 'skipped-by-clock-change':
      return 'Ese día se adelanta el reloj y esa hora no existe.'
    case 'contradiction':
      return 'Esos momentos no encajan entre sí.'
    case 'other-zone':
      return 'Las horas están en la zona horaria del establecimiento; no convierto las de otra.'
    case 'repeating':
      return 'Son varias visitas; dígame el primer día.'
    case 'too-vague':
      return 'Necesitaría un día o unos días concretos.'
  }
}
