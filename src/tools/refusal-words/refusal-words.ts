import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import { it } from './it.ts'
import { pt } from './pt.ts'
import { de } from './de.ts'
import { nl } from './nl.ts'
import { ja } from './ja.ts'

/** What refusals say to a customer, in one language. */
export type RefusalWords = typeof en

const BY_LANGUAGE: Readonly<Record<string, RefusalWords>> = { en, es, fr, it, pt, de, nl, ja }

export function refusalWords(locale: string): RefusalWords {
  return BY_LANGUAGE[locale.slice(0, 2).toLowerCase()] ?? en
}
