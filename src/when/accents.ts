/** Each word as people write it without its accents ("manana", "nachste", "naechste"), and the word it stands for. */
export function plainForms(words: ReadonlySet<string>): ReadonlyMap<string, string> {
  const forms = new Map<string, string>()
  for (const word of words) for (const form of [withoutAccents(word), withDigraphs(word)]) if (!words.has(form)) forms.set(form, word)
  return forms
}

export function withoutAccents(word: string): string {
  // Japanese voicing marks are no accents.
  return /[^\p{ASCII}]/u.test(word) && !/[\u3040-\u30ff]/.test(word)
    ? word.normalize('NFD').replace(/\p{M}/gu, '').replace(/ß/g, 'ss')
    : word
}

const digraphs: readonly (readonly [string, string])[] = [
  ['ä', 'ae'],
  ['ö', 'oe'],
  ['ü', 'ue'],
  ['ß', 'ss'],
]

function withDigraphs(word: string): string {
  return digraphs.reduce((text, [letter, two]) => text.replaceAll(letter, two), word)
}
