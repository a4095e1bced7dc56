import { withoutAccents } from './without-accents.ts'

/** "sí, de acuerdo, …": phrases between commas, each also as people write it without its accents. */
export function phraseList(phrases: string): readonly string[] {
  const written = phrases.trim().split(/,\s*/u)
  return [...new Set(written.flatMap((phrase) => [phrase, withoutAccents(phrase)]))]
}
