import type { GuardFacts } from './guard-facts.ts'

/** Longest first, and each word once: "couple's massage" names no massage. */
export function namedServices(text: string, facts: GuardFacts): readonly string[] {
  let rest = text
  return facts.services.flatMap(({ name, folded }) => {
    if (!hasWord(rest, folded)) return []
    rest = rest.replaceAll(folded, ' ')
    return [name]
  })
}

export function hasWord(text: string, word: string): boolean {
  const at = text.indexOf(word)
  return at >= 0 && !/[a-z]/u.test(text.charAt(at - 1)) && !/[a-z]/u.test(text.charAt(at + word.length))
}
