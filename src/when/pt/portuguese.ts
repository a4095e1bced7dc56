import type { Language, Sayings } from '../language.ts'
import type { Why } from '../meaning.ts'
import { romanceLanguage } from '../romance/romance.ts'
import { portugueseWords } from './words.ts'

const say: Sayings = {
  from: (day, clock) => `${day}, a partir das ${clock}`,
  until: (day, clock) => `${day}, até às ${clock}`,
  eachDay: (days, hours) => `${days}, ${hours} em cada dia`,
  except: (range, excluded) => `${range}, exceto ${excluded}`,
  which: (options) => (options.length === 1 ? `Quer dizer ${options[0] ?? ''}?` : `Qual quer dizer: ${list(options)}?`),
  why,
}

export const portuguese: Language = romanceLanguage('pt', portugueseWords, say)

function list(items: readonly string[]): string {
  const last = items.at(-1) ?? ''
  return items.length < 2 ? last : `${items.slice(0, -1).join('; ')} ou ${last}`
}

function why(reason: Why): string {
  switch (reason.why) {
    case 'unknown-words':
      return `Não entendi “${reason.words}” como um momento.`
    case 'no-such-date':
      return 'Essa data não existe.'
    case 'no-such-time':
      return 'Essa hora não existe.'
    case 'skipped-by-clock-change':
      return 'Nesse dia o relógio é adiantado e essa hora não existe.'
    case 'contradiction':
      return 'Esses momentos não combinam entre si.'
    case 'other-zone':
      return 'Os horários estão no fuso do estabelecimento; não converto de outro.'
    case 'repeating':
      return 'São várias visitas; diga-me o primeiro dia.'
    case 'too-vague':
      return 'Eu precisaria de um dia ou de um período mais concreto.'
  }
}
