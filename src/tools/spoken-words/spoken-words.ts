import { en } from './en.ts'

/** What tools say of refusals and prices in sentences that reach the customer, in one language. What only a model reads is English. */
export type SpokenWords = typeof en

const BY_LANGUAGE: Readonly<Record<string, SpokenWords>> = { en }

export function spokenWords(locale: string): SpokenWords {
  return BY_LANGUAGE[locale.slice(0, 2).toLowerCase()] ?? en
}
