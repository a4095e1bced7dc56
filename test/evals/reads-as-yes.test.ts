import { expect, test } from 'vitest'
import { readsAsYes } from '../../evals/support/reads-as-yes.ts'

const said: Readonly<Record<string, { readonly yes: readonly string[]; readonly other: readonly string[] }>> = {
  en: { yes: ['yes', 'ok, book it please', 'sounds good'], other: ['yes but at 4', 'not yes', 'yes?', 'when?', 'yes, unless it rains'] },
  de: { yes: ['ja', 'Ja, gerne!', 'passt, danke'], other: ['ja, aber um 16 Uhr', 'nein', 'Ja, wenn es geht', 'Was kostet das?'] },
  fr: { yes: ['oui', 'Oui, c’est parfait', 'd’accord'], other: ['oui mais à 16 h', 'non merci', 'oui, avec Ben', 'pas d’accord'] },
  es: { yes: ['sí', 'Sí, por favor', 'de acuerdo'], other: ['sí, pero a las 4', 'claro que no', '¿sí?', 'vale, déjalo'] },
  pt: { yes: ['sim', 'isso, pode marcar', 'pode ser'], other: ['sim, mas às 16h', 'não', 'sim, quanto custa'] },
  it: { yes: ['sì', 'va bene, grazie', 'certo'], other: ['sì, ma alle 16', 'certo che no', 'va bene, lasci stare'] },
  nl: { yes: ['ja', 'ja graag', 'is goed'], other: ['ja, maar om 16 uur', 'nee', 'ja, met Ben'] },
  ja: {
    yes: ['はい', 'はい、お願いします'],
    other: ['はい、でも16時にしてください', 'いいえ', 'はい？', '最初のでお願いします', 'やっぱりやめます'],
  },
}

const rows = (kind: 'yes' | 'other') => Object.entries(said).flatMap(([locale, lists]) => lists[kind].map((text) => ({ locale, text })))

test.each(rows('yes'))('the grader reads "$text" ($locale) as a yes', ({ locale, text }) => {
  expect(readsAsYes(text, locale)).toBe(true)
})

test.each(rows('other'))('the grader reads "$text" ($locale) as no yes', ({ locale, text }) => {
  expect(readsAsYes(text, locale)).toBe(false)
})
