import { memoize } from '../../shared/memoize.ts'

/**
 * Text as the claim words read it: lower case, no accents, no marks or invisible characters, look-alike letters as Latin ones, digits in
 * the middle of a word as the letters they stand for. What is spelt in base64, as a picture or in rhymes is out of its reach.
 */
export const fold: (text: string) => string = memoize(1_000, (text: string) =>
  joinSpelled(
    text
      .normalize('NFKC')
      .replace(/[\p{Cf}\p{Variation_Selector}\u034F\u115F\u1160\u17B4\u17B5]/gu, '')
      .replace(/[\u2019\u2018\u02BC\u00B4`]/gu, "'")
      .toLowerCase()
      .normalize('NFD')
      .replace(/[\u0300-\u036F]/gu, '')
      .normalize('NFC')
      .replace(/[\u0370-\u03FF\u0400-\u04FF\u0131\u0138]/gu, (letter) => LOOKALIKES.get(letter) ?? letter)
      .replace(/[ßæœøłđ]/gu, (letter) => LIGATURES[letter] ?? letter)
      .replace(/[*_~#>|\\"“”„«»]+/gu, ' ')
      .replace(/(?<=[a-z][a-z013457$@]*)[013457$@](?=[a-z013457$@]*[a-z])/gu, (sign) => LEET[sign] ?? sign)
      .replace(/[‐‑‒–—―−]/gu, (dash) => (dash === '–' || dash === '—' || dash === '―' ? '–' : '-')),
  )
    .replace(/\s+/gu, ' ')
    .trim(),
)

const LIGATURES: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd' }
const LEET: Readonly<Record<string, string>> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', $: 's', '@': 'a' }

// Cyrillic and Greek letters that pass for Latin ones on a screen; none of our languages is written in them.
const LOOKALIKES = new Map(
  Object.entries({
    а: 'a',
    в: 'b',
    с: 'c',
    ԁ: 'd',
    е: 'e',
    һ: 'h',
    н: 'h',
    і: 'i',
    ј: 'j',
    к: 'k',
    м: 'm',
    о: 'o',
    р: 'p',
    ѕ: 's',
    т: 't',
    у: 'y',
    х: 'x',
    ѵ: 'v',
    ь: 'b',
    г: 'r',
    п: 'n',
    и: 'u',
    α: 'a',
    β: 'b',
    ε: 'e',
    η: 'n',
    ι: 'i',
    κ: 'k',
    ν: 'v',
    ο: 'o',
    ρ: 'p',
    σ: 'o',
    τ: 't',
    υ: 'u',
    χ: 'x',
    γ: 'y',
    ω: 'w',
    ı: 'i',
    ĸ: 'k',
  }),
)

// "b o o k e d", "b.o.o.k.e.d": five letters or more that stand alone. Where wider gaps keep the words apart, each is read for itself.
function joinSpelled(text: string): string {
  return text.replace(/(?<![\p{L}\p{N}])\p{L}(?:[ .\-·']{1,6}\p{L}(?![\p{L}\p{N}])){4,}/gu, (spelled) =>
    spelled.replace(/([ .\-·']+)/gu, (gap) => (gap.length > 1 ? ' ' : '')),
  )
}
