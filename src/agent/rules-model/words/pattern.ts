/**
 * A pattern of whole words, also beside letters with accents, where \b is wrong ("à", "où", "é"). `words` is the inside of a
 * pattern: "oui|d'accord|c'est (?:bon|parfait)". Blanks and line ends around a bar are for the reader only.
 */
export function whole(words: string, flags = 'u'): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${tidy(words)})(?![\\p{L}\\p{N}])`, flags)
}

/** The same at the start of a message. */
export function starting(words: string): RegExp {
  return new RegExp(`^[^\\p{L}\\p{N}]*(?:${tidy(words)})(?![\\p{L}\\p{N}])`, 'u')
}

/** The whole message, but for signs around it. */
export function alone(words: string): RegExp {
  return new RegExp(`^[^\\p{L}\\p{N}]*(?:${tidy(words)})[^\\p{L}\\p{N}]*$`, 'u')
}

function tidy(words: string): string {
  return words.trim().replace(/\s*\n\s*/gu, '')
}
