import { broadDe } from '../broad/de.ts'
import { broadEn } from '../broad/en.ts'
import { broadEs } from '../broad/es.ts'
import { broadFr } from '../broad/fr.ts'
import { broadIt } from '../broad/it.ts'
import { broadJa } from '../broad/ja.ts'
import { broadNl } from '../broad/nl.ts'
import { broadPt } from '../broad/pt.ts'
import type { ClaimPattern, ClaimWords } from './claim-words.ts'
import { de } from './de.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import { it } from './it.ts'
import { ja } from './ja.ts'
import { nl } from './nl.ts'
import { pt } from './pt.ts'

/** All at once: a model may answer in any of them, whatever the conversation's locale. */
export const languages: readonly ClaimWords[] = [
  withBroad(en, broadEn),
  withBroad(de, broadDe),
  withBroad(fr, broadFr),
  withBroad(es, broadEs),
  withBroad(pt, broadPt),
  withBroad(it, broadIt),
  withBroad(nl, broadNl),
  withBroad(ja, broadJa),
]

function withBroad(words: ClaimWords, broad: readonly ClaimPattern[]): ClaimWords {
  return { ...words, claims: [...words.claims, ...broad] }
}

/** The one whose small words a folded text has most of; of equals, the conversation's own. */
export function likeliestLanguage(folded: string, locale: string): ClaimWords {
  const own = languages.find(({ language }) => locale.toLowerCase().startsWith(language))
  const scored = languages.map((words) => ({ words, score: (folded.match(words.common)?.length ?? 0) + (words === own ? 0.5 : 0) }))
  return scored.reduce((best, one) => (one.score > best.score ? one : best)).words
}
