import { enNames } from './en-names.ts'
import { deNames } from './de-names.ts'
import { esNames } from './es-names.ts'
import { frNames } from './fr-names.ts'
import { itNames } from './it-names.ts'
import { ptNames } from './pt-names.ts'
import { nlNames } from './nl-names.ts'
import { jaNames } from './ja-names.ts'

/** How people of a language give their name, and which words are never one. */
export interface NameWords {
  /** "I'm", "my name is": what comes after it may be a name. `sure`: it can be nothing else. */
  readonly introductions: readonly { readonly pattern: RegExp; readonly sure: boolean }[]
  /** What comes before it may be a name, its first group: "山田と申します", "Ada Byron mein Name". */
  readonly named?: readonly { readonly pattern: RegExp; readonly sure: boolean }[]
  /** What may hang at the end of a name: "山田です". */
  readonly ending?: RegExp
  /** What one word of a name looks like, where capitals do not tell. */
  readonly shape?: RegExp
  /** What stands before an address taken back: "not ada@old.com". */
  readonly denied: RegExp
  /** "and" between a name and an address, as a pattern. */
  readonly and: string
  /** Starts of a correction: "no, it's …". */
  readonly corrections: RegExp
  /** What may stand before a bare name or an address: "sure, …", "my email is". */
  readonly leadIns: RegExp
  /** A whole piece of a message that says nothing: "Sure, Ada Byron". */
  readonly polite: RegExp
  /** Lower case; a name never contains one of these. */
  readonly never: ReadonlySet<string>
  /** Written small inside a name: "van der Berg". */
  readonly particles: ReadonlySet<string>
}

const BY_LANGUAGE: Readonly<Record<string, NameWords>> = {
  en: enNames,
  de: deNames,
  es: esNames,
  fr: frNames,
  it: itNames,
  pt: ptNames,
  nl: nlNames,
  ja: jaNames,
}

export function nameWords(locale: string): NameWords {
  return BY_LANGUAGE[locale.slice(0, 2).toLowerCase()] ?? enNames
}
