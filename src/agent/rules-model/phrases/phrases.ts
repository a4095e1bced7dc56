import { en } from './en.ts'

/** Everything the rules model says, in one language. */
export type Phrases = typeof en

const BY_LANGUAGE: Readonly<Record<string, Phrases>> = { en }

export function phrasesOf(locale: string): Phrases {
  return BY_LANGUAGE[locale.slice(0, 2).toLowerCase()] ?? en
}
