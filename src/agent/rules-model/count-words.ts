/** How many words a text has; where words are not set apart (Japanese), two letters and a half are one. */
export function countWords(plain: string): number {
  const unspaced = plain.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0
  return Math.max(plain.split(' ').length, Math.ceil(unspaced / 2.5))
}
