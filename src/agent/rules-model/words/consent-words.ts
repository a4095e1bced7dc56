import { enConsent } from './en-consent.ts'
import { deConsent } from './de-consent.ts'
import { esConsent } from './es-consent.ts'
import { frConsent } from './fr-consent.ts'
import { itConsent } from './it-consent.ts'
import { ptConsent } from './pt-consent.ts'
import { nlConsent } from './nl-consent.ts'
import { jaConsent } from './ja-consent.ts'

/** Phrases in lower case without punctuation. `politeness` may stand beside either, but never alone. */
export interface ConsentWords {
  readonly yes: readonly string[]
  /** "ok", "perfect": said to whatever one has read, so a yes only right under the question. */
  readonly nods: readonly string[]
  readonly no: readonly string[]
  readonly doIt: Readonly<Record<'book' | 'move' | 'cancel', readonly string[]>>
  readonly dontDoIt: Readonly<Record<'book' | 'move' | 'cancel', readonly string[]>>
  readonly politeness: readonly string[]
  /** What would be a yes by its words and is none: irony, phrases of another meaning. */
  readonly notMeant?: readonly string[]
  /** Words are not set apart by blanks. */
  readonly isUnspaced?: boolean
}

const BY_LANGUAGE: Readonly<Record<string, ConsentWords>> = {
  en: enConsent,
  de: deConsent,
  es: esConsent,
  fr: frConsent,
  it: itConsent,
  pt: ptConsent,
  nl: nlConsent,
  ja: jaConsent,
}

/** A language without words of its own is read as English: strictness keeps that harmless. */
export function consentWords(locale: string): ConsentWords {
  return BY_LANGUAGE[locale.slice(0, 2).toLowerCase()] ?? enConsent
}
