import type { ClaimWords } from './claim-words.ts'
import { de } from './de.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import { it } from './it.ts'
import { ja } from './ja.ts'
import { nl } from './nl.ts'
import { pt } from './pt.ts'

/** All at once: a model may answer in any of them, whatever the conversation's locale. */
export const languages: readonly ClaimWords[] = [en, de, fr, es, pt, it, nl, ja]
