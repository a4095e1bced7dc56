import { en } from './en.ts'

/** What the server itself says to a customer, without any model, in one language. */
export type Sentences = typeof en

const BY_LANGUAGE: Readonly<Record<string, Sentences>> = { en }

export function sentencesOf(locale: string): Sentences {
  return BY_LANGUAGE[locale.slice(0, 2).toLowerCase()] ?? en
}
