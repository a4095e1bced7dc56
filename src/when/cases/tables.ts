import type { Case } from '../expected.ts'
import { heldOut as germanHeldOut } from './de-held-out.ts'
import { tuned as germanTuned } from './de-tuned.ts'
import { unseen as germanUnseen } from './de-unseen.ts'
import { voices as germanVoices } from './de-voices.ts'
import { heldOut as englishHeldOut } from './en-held-out.ts'
import { tuned as englishTuned } from './en-tuned.ts'
import { cases as english1 } from './en-unseen-1.ts'
import { cases as english1b } from './en-unseen-1b.ts'
import { cases as english2 } from './en-unseen-2.ts'
import { cases as english3 } from './en-unseen-3.ts'
import { heldOut as japaneseHeldOut } from './ja-held-out.ts'
import { tuned as japaneseTuned } from './ja-tuned.ts'
import { unseen as japaneseUnseen } from './ja-unseen.ts'
import { voices as japaneseVoices } from './ja-voices.ts'
import { heldOut as dutchHeldOut } from './nl-held-out.ts'
import { tuned as dutchTuned } from './nl-tuned.ts'
import { unseen as dutchUnseen } from './nl-unseen.ts'
import { voices as dutchVoices } from './nl-voices.ts'
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
  { language: 'en', tuned: englishTuned, heldOut: [...englishHeldOut, ...english1, ...english1b, ...english2, ...english3] },
  { language: 'de', tuned: germanTuned, heldOut: [...germanHeldOut, ...germanUnseen, ...germanVoices] },
  { language: 'nl', tuned: dutchTuned, heldOut: [...dutchHeldOut, ...dutchUnseen, ...dutchVoices] },
  { language: 'ja', tuned: japaneseTuned, heldOut: [...japaneseHeldOut, ...japaneseUnseen, ...japaneseVoices] },
  { language: 'fr', tuned: frenchTuned, heldOut: frenchHeldOut },
  { language: 'es', tuned: spanishTuned, heldOut: spanishHeldOut },
  { language: 'pt', tuned: portugueseTuned, heldOut: portugueseHeldOut },
  { language: 'it', tuned: italianTuned, heldOut: italianHeldOut },
]
