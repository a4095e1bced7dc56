import { describe, expect, test } from 'vitest'
import { readConsent } from '../../src/agent/typed-consent.ts'
import { de } from './consent-messages/de.ts'
import { en } from './consent-messages/en.ts'
import { es } from './consent-messages/es.ts'
import { fr } from './consent-messages/fr.ts'
import { it } from './consent-messages/it.ts'
import { ja } from './consent-messages/ja.ts'
import { nl } from './consent-messages/nl.ts'
import { pt } from './consent-messages/pt.ts'
import { second } from './consent-messages/second.ts'
import { third } from './consent-messages/third.ts'

describe.each(Object.entries({ en, de, fr, es, pt, it, nl, ja }))('%s', (locale, { yes, nods, notYes }) => {
  const read = (text: string, isAsked: boolean) => readConsent(text, locale, 'book', isAsked)

  test('none of what is no clear yes is taken for one', () => {
    expect(notYes.length).toBeGreaterThanOrEqual(60)
    expect(notYes.filter((text) => read(text, true) === 'yes')).toEqual([])
  })

  test('what people say for yes is understood, under the question', () => {
    expect(yes.length).toBeGreaterThanOrEqual(40)
    expect(yes.filter((text) => read(text, true) !== 'yes')).toEqual([])
  })

  test('"ok" agrees right under the question only', () => {
    expect(nods.map((text) => [read(text, true), read(text, false)])).toEqual(nods.map(() => ['yes', 'unclear']))
  })
})

test.each([...Object.entries(second), ...Object.entries(third)])('%s: so it is with the later sets', (locale, { yes, notYes }) => {
  expect(notYes.filter((text) => readConsent(text, locale) === 'yes')).toEqual([])
  expect(yes.filter((text) => readConsent(text, locale) !== 'yes')).toEqual([])
})
