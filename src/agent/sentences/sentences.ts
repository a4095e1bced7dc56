import { en } from './en.ts'
import { de } from './de.ts'
import { nl } from './nl.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import { it } from './it.ts'
import { pt } from './pt.ts'
import { ja } from './ja.ts'

/** What the server itself says to a customer, without any model, in one language. */
export type Sentences = typeof en

const BY_LANGUAGE: Readonly<Record<string, Sentences>> = { en, de, nl, es, fr, it, pt, ja }

export function sentencesOf(locale: string): Sentences {
  return BY_LANGUAGE[locale.slice(0, 2).toLowerCase()] ?? en
}
