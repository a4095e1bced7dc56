/** What a search may mean, each as the beginning of what is indexed; nothing where it cannot mean that. */
export interface SearchWords {
  /** As references are spelled. */
  readonly reference: string | undefined
  /** Folded; of the whole name or of the last word of it. */
  readonly name: string | undefined
  readonly email: string | undefined
  /** Digits: with the country's code in front, or as they are. */
  readonly phones: readonly string[]
  /** Digits from the end, turned round: a number given as one dials it at home. */
  readonly phoneEnd: string | undefined
}

/** Shorter than this means half of everybody. */
const SHORTEST = 2
const SHORTEST_NUMBER = 3

/** `homeCode`: the calling code where the business is ("44"), for numbers that begin with a nought. */
export function searchWords(typed: string, homeCode: string | undefined): SearchWords {
  const text = typed.trim().replace(/\s+/g, ' ').slice(0, 100)
  const isNumber = /^[+\d][\d ()./-]*$/.test(text)
  const digits = text.replace(/\D/g, '')
  const spelled = text.toUpperCase().replace(/[^0-9A-Z]/g, '')
  const isName = text.length >= SHORTEST && !isNumber && !text.includes('@')
  return {
    reference: /^[2-9A-HJKMNP-TV-Z]{2,8}$/.test(spelled) && !text.includes(' ') ? dashed(spelled) : undefined,
    name: isName ? foldName(text) : undefined,
    email: text.length >= SHORTEST && !text.includes(' ') && !isNumber ? text.toLowerCase() : undefined,
    phones: isNumber && digits.length >= SHORTEST_NUMBER ? phonesOf(text, digits, homeCode) : [],
    phoneEnd: isNumber && digits.length >= 6 ? [...digits.replace(/^0+/, '')].toReversed().join('') : undefined,
  }
}

/** As the database folds names (search_fold): without case, without accents. */
export function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
}

function phonesOf(text: string, digits: string, homeCode: string | undefined): string[] {
  if (text.startsWith('+')) return [digits]
  if (digits.startsWith('00')) return [digits.slice(2)]
  const atHome = digits.startsWith('0') && homeCode !== undefined ? [homeCode + digits.slice(1)] : []
  return [digits, ...atHome]
}

function dashed(spelled: string): string {
  return spelled.length <= 4 ? spelled : `${spelled.slice(0, 4)}-${spelled.slice(4)}`
}
