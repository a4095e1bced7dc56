import { en } from './en.ts'
import { de } from './de.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import { it } from './it.ts'
import { pt } from './pt.ts'
import { nl } from './nl.ts'
import { ja } from './ja.ts'

/** Everything the rules model says, in one language. */
export type Phrases = typeof en

const BY_LANGUAGE: Readonly<Record<string, Phrases>> = { en, de, es, fr, it, pt, nl, ja }

export function phrasesOf(locale: string): Phrases {
  return BY_LANGUAGE[locale.slice(0, 2).toLowerCase()] ?? en
}
