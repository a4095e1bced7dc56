/** "a, b and c" with the language's own "and" or "or". */
export function joinItems(items: readonly string[], word: string): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${word} ${items.at(-1) ?? ''}`
}
