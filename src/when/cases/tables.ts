import type { Case } from '../expected.ts'
import { heldOut as germanHeldOut } from './de-held-out.ts'
import { tuned as germanTuned } from './de-tuned.ts'
import { heldOut as englishHeldOut } from './en-held-out.ts'
import { tuned as englishTuned } from './en-tuned.ts'
import { heldOut as japaneseHeldOut } from './ja-held-out.ts'
import { tuned as japaneseTuned } from './ja-tuned.ts'
import { heldOut as dutchHeldOut } from './nl-held-out.ts'
import { tuned as dutchTuned } from './nl-tuned.ts'
import { heldOut as spanishHeldOut } from './es-held-out.ts'
import { tuned as spanishTuned } from './es-tuned.ts'
import { heldOut as frenchHeldOut } from './fr-held-out.ts'
import { tuned as frenchTuned } from './fr-tuned.ts'
import { heldOut as italianHeldOut } from './it-held-out.ts'
import { tuned as italianTuned } from './it-tuned.ts'
import { heldOut as portugueseHeldOut } from './pt-held-out.ts'
import { tuned as portugueseTuned } from './pt-tuned.ts'

interface Table {
  readonly language: string
  readonly tuned: readonly Case[]
  readonly heldOut: readonly Case[]
}

/** The phrases of every language, one line each. */
export const tables: readonly Table[] = [
  { language: 'en', tuned: englishTuned, heldOut: englishHeldOut },
  { language: 'de', tuned: germanTuned, heldOut: germanHeldOut },
  { language: 'nl', tuned: dutchTuned, heldOut: dutchHeldOut },
  { language: 'ja', tuned: japaneseTuned, heldOut: japaneseHeldOut },
  { language: 'fr', tuned: frenchTuned, heldOut: frenchHeldOut },
  { language: 'es', tuned: spanishTuned, heldOut: spanishHeldOut },
  { language: 'pt', tuned: portugueseTuned, heldOut: portugueseHeldOut },
  { language: 'it', tuned: italianTuned, heldOut: italianHeldOut },
]
