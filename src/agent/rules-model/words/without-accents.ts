/** "Après-midi, sœur" → "Apres-midi, soeur". Japanese voicing marks are no accents. */
export function withoutAccents(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/gu, '')
    .normalize('NFC')
    .replace(/œ/gu, 'oe')
    .replace(/æ/gu, 'ae')
}
