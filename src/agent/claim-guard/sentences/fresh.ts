import { readFileSync } from 'node:fs'
import { labelled, type LabelledText } from './labelled.ts'

const LANGUAGES = ['en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'ja']

/** A batch written without a look at the guard's words, in the voices of various models; its first-run figures are in docs/attempts.md. */
export function fresh(batch: number): readonly LabelledText[] {
  return LANGUAGES.flatMap((language) =>
    labelled(language, readFileSync(new URL(`fresh-${batch}/${language}.txt`, import.meta.url), 'utf8')),
  )
}
