import { de } from './de.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import { it } from './it.ts'
import { ja } from './ja.ts'
import type { Language } from './language.ts'
import { nl } from './nl.ts'
import { pt } from './pt.ts'

export const languages: readonly Language[] = [en, de, fr, es, pt, it, nl, ja]

/** A language to write in, and the locale to write its dates and money by. */
export interface Writing {
  readonly language: Language
  readonly locale: string
  readonly dir: 'ltr' | 'rtl'
}

/**
 * How somebody of `locale` is written to: in their language ("de-AT": German with Austrian dates), else in the first of the
 * business's own that there is, else in English.
 */
export function writingFor(locale: string, tenant: { readonly locales: readonly string[] }): Writing {
  for (const wanted of [locale, ...tenant.locales]) {
    const known = canonical(wanted)
    const language = languages.find(({ tag }) => tag === known?.language)
    if (known !== undefined && language !== undefined) return { language, locale: known.toString(), dir: directionOf(language.tag) }
  }
  return { language: en, locale: en.tag, dir: directionOf(en.tag) }
}

/** Without extensions: they could ask for another calendar or other digits than the words around them. */
function canonical(locale: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(new Intl.Locale(locale).baseName)
  } catch {
    return undefined
  }
}

function directionOf(tag: string): Writing['dir'] {
  return new Intl.Locale(tag).getTextInfo().direction === 'rtl' ? 'rtl' : 'ltr'
}
