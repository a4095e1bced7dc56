import { expect, test } from 'vitest'
import { readsAsYes } from '../../evals/support/reads-as-yes.ts'
import { de } from '../agent/consent-messages/de.ts'
import { en } from '../agent/consent-messages/en.ts'
import { es } from '../agent/consent-messages/es.ts'
import { fr } from '../agent/consent-messages/fr.ts'
import { it } from '../agent/consent-messages/it.ts'
import { ja } from '../agent/consent-messages/ja.ts'
import { nl } from '../agent/consent-messages/nl.ts'
import { pt } from '../agent/consent-messages/pt.ts'
import { second } from '../agent/consent-messages/second.ts'
import { third } from '../agent/consent-messages/third.ts'

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

const sets = { en, de, fr, es, pt, it, nl, ja }

test.each(Object.entries(sets))('%s: the grader and the server agree on what people type, told by nobody of each other', (locale, own) => {
  const yes = [...own.yes, ...own.nods, ...(second[locale]?.yes ?? []), ...(third[locale]?.yes ?? [])]
  const notYes = [...own.notYes, ...(second[locale]?.notYes ?? []), ...(third[locale]?.notYes ?? [])]
  expect(yes.filter((text) => !readsAsYes(text, locale))).toEqual([])
  expect(notYes.filter((text) => readsAsYes(text, locale))).toEqual([])
})

test('a yes to cancelling is none to booking', () => {
  expect([readsAsYes('yes, cancel it', 'en', 'cancel'), readsAsYes('yes, cancel it', 'en', 'book')]).toEqual([true, false])
})
