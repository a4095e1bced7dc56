import type { Case } from '../expected.ts'
import { heldOut as germanHeldOut } from './de-held-out.ts'
import { sentences as germanSentences } from './de-sentences.ts'
import { tuned as germanTuned } from './de-tuned.ts'
import { unseen as germanUnseen } from './de-unseen.ts'
import { chats as germanChats } from './de-chats.ts'
import { everyday as germanEveryday } from './de-everyday.ts'
import { reviewers as germanReviewers } from './de-reviewers.ts'
import { tellings as germanTellings } from './de-tellings.ts'
import { voices as germanVoices } from './de-voices.ts'
import { heldOut as englishHeldOut } from './en-held-out.ts'
import { tuned as englishTuned } from './en-tuned.ts'
import { cases as english1 } from './en-unseen-1.ts'
import { cases as english1b } from './en-unseen-1b.ts'
import { cases as english2 } from './en-unseen-2.ts'
import { cases as english3 } from './en-unseen-3.ts'
import { cases as english4 } from './en-unseen-4.ts'
import { cases as english5 } from './en-unseen-5.ts'
import { cases as english6 } from './en-unseen-6.ts'
import { cases as english6b, saidInNewYork } from './en-unseen-6b.ts'
import { cases as english7 } from './en-unseen-7.ts'
import { cases as english8 } from './en-unseen-8.ts'
import { cases as english9 } from './en-unseen-9.ts'
import { cases as english10 } from './en-unseen-10.ts'
import { cases as english11 } from './en-unseen-11.ts'
import { cases as english12 } from './en-unseen-12.ts'
import { heldOut as japaneseHeldOut } from './ja-held-out.ts'
import { sentences as japaneseSentences } from './ja-sentences.ts'
import { tuned as japaneseTuned } from './ja-tuned.ts'
import { unseen as japaneseUnseen } from './ja-unseen.ts'
import { chats as japaneseChats } from './ja-chats.ts'
import { everyday as japaneseEveryday } from './ja-everyday.ts'
import { reviewers as japaneseReviewers } from './ja-reviewers.ts'
import { tellings as japaneseTellings } from './ja-tellings.ts'
import { voices as japaneseVoices } from './ja-voices.ts'
import { heldOut as dutchHeldOut } from './nl-held-out.ts'
import { sentences as dutchSentences } from './nl-sentences.ts'
import { tuned as dutchTuned } from './nl-tuned.ts'
import { unseen as dutchUnseen } from './nl-unseen.ts'
import { chats as dutchChats } from './nl-chats.ts'
import { everyday as dutchEveryday } from './nl-everyday.ts'
import { reviewers as dutchReviewers } from './nl-reviewers.ts'
import { tellings as dutchTellings } from './nl-tellings.ts'
import { voices as dutchVoices } from './nl-voices.ts'
import { heldOut as spanishHeldOut } from './es-held-out.ts'
import { unseen as spanishUnseen } from './es-unseen.ts'
import { voices as spanishVoices } from './es-voices.ts'
import { strangers as spanishStrangers } from './es-strangers.ts'
import { neighbours as spanishNeighbours } from './es-neighbours.ts'
import { regulars as spanishRegulars } from './es-regulars.ts'
import { last as spanishLast } from './es-last.ts'
import { sentences as spanishSentences } from './es-sentences.ts'
import { acceptance as spanishAcceptance } from './es-acceptance.ts'
import { chat as spanishChat } from './es-chat.ts'
import { occasions as spanishOccasions } from './es-occasions.ts'
import { mixed as spanishMixed } from './es-mixed.ts'
import { everyday as spanishEveryday } from './es-everyday.ts'
import { tuned as spanishTuned } from './es-tuned.ts'
import { heldOut as frenchHeldOut } from './fr-held-out.ts'
import { unseen as frenchUnseen } from './fr-unseen.ts'
import { voices as frenchVoices } from './fr-voices.ts'
import { strangers as frenchStrangers } from './fr-strangers.ts'
import { neighbours as frenchNeighbours } from './fr-neighbours.ts'
import { regulars as frenchRegulars } from './fr-regulars.ts'
import { last as frenchLast } from './fr-last.ts'
import { sentences as frenchSentences } from './fr-sentences.ts'
import { acceptance as frenchAcceptance } from './fr-acceptance.ts'
import { chat as frenchChat } from './fr-chat.ts'
import { occasions as frenchOccasions } from './fr-occasions.ts'
import { mixed as frenchMixed } from './fr-mixed.ts'
import { everyday as frenchEveryday } from './fr-everyday.ts'
import { tuned as frenchTuned } from './fr-tuned.ts'
import { heldOut as italianHeldOut } from './it-held-out.ts'
import { unseen as italianUnseen } from './it-unseen.ts'
import { voices as italianVoices } from './it-voices.ts'
import { strangers as italianStrangers } from './it-strangers.ts'
import { neighbours as italianNeighbours } from './it-neighbours.ts'
import { regulars as italianRegulars } from './it-regulars.ts'
import { last as italianLast } from './it-last.ts'
import { sentences as italianSentences } from './it-sentences.ts'
import { acceptance as italianAcceptance } from './it-acceptance.ts'
import { chat as italianChat } from './it-chat.ts'
import { occasions as italianOccasions } from './it-occasions.ts'
import { mixed as italianMixed } from './it-mixed.ts'
import { everyday as italianEveryday } from './it-everyday.ts'
import { tuned as italianTuned } from './it-tuned.ts'
import { heldOut as portugueseHeldOut } from './pt-held-out.ts'
import { unseen as portugueseUnseen } from './pt-unseen.ts'
import { voices as portugueseVoices } from './pt-voices.ts'
import { strangers as portugueseStrangers } from './pt-strangers.ts'
import { neighbours as portugueseNeighbours } from './pt-neighbours.ts'
import { regulars as portugueseRegulars } from './pt-regulars.ts'
import { last as portugueseLast } from './pt-last.ts'
import { sentences as portugueseSentences } from './pt-sentences.ts'
import { acceptance as portugueseAcceptance } from './pt-acceptance.ts'
import { chat as portugueseChat } from './pt-chat.ts'
import { occasions as portugueseOccasions } from './pt-occasions.ts'
import { mixed as portugueseMixed } from './pt-mixed.ts'
import { everyday as portugueseEveryday } from './pt-everyday.ts'
import { tuned as portugueseTuned } from './pt-tuned.ts'

interface Table {
  readonly language: string
  readonly tuned: readonly Case[]
  readonly heldOut: readonly Case[]
}

/** The phrases of every language, one line each. */
export const tables: readonly Table[] = [
  {
    language: 'en',
    tuned: englishTuned,
    heldOut: [
      ...englishHeldOut,
      ...english1,
      ...english1b,
      ...english2,
      ...english3,
      ...english4,
      ...english5,
      ...english6,
      ...english6b,
      ...saidInNewYork,
      ...english7,
      ...english8,
      ...english9,
      ...english10,
      ...english11,
      ...english12,
    ],
  },
  {
    language: 'de',
    tuned: germanTuned,
    heldOut: [
      ...germanHeldOut,
      ...germanUnseen,
      ...germanVoices,
      ...germanSentences,
      ...germanReviewers,
      ...germanChats,
      ...germanTellings,
      ...germanEveryday,
    ],
  },
  {
    language: 'nl',
    tuned: dutchTuned,
    heldOut: [
      ...dutchHeldOut,
      ...dutchUnseen,
      ...dutchVoices,
      ...dutchSentences,
      ...dutchReviewers,
      ...dutchChats,
      ...dutchTellings,
      ...dutchEveryday,
    ],
  },
  {
    language: 'ja',
    tuned: japaneseTuned,
    heldOut: [
      ...japaneseHeldOut,
      ...japaneseUnseen,
      ...japaneseVoices,
      ...japaneseSentences,
      ...japaneseReviewers,
      ...japaneseChats,
      ...japaneseTellings,
      ...japaneseEveryday,
    ],
  },
  {
    language: 'fr',
    tuned: frenchTuned,
    heldOut: [
      ...frenchHeldOut,
      ...frenchUnseen,
      ...frenchVoices,
      ...frenchStrangers,
      ...frenchNeighbours,
      ...frenchRegulars,
      ...frenchSentences,
      ...frenchLast,
      ...frenchAcceptance,
      ...frenchChat,
      ...frenchOccasions,
      ...frenchMixed,
      ...frenchEveryday,
    ],
  },
  {
    language: 'es',
    tuned: spanishTuned,
    heldOut: [
      ...spanishHeldOut,
      ...spanishUnseen,
      ...spanishVoices,
      ...spanishStrangers,
      ...spanishNeighbours,
      ...spanishRegulars,
      ...spanishSentences,
      ...spanishLast,
      ...spanishAcceptance,
      ...spanishChat,
      ...spanishOccasions,
      ...spanishMixed,
      ...spanishEveryday,
    ],
  },
  {
    language: 'pt',
    tuned: portugueseTuned,
    heldOut: [
      ...portugueseHeldOut,
      ...portugueseUnseen,
      ...portugueseVoices,
      ...portugueseStrangers,
      ...portugueseNeighbours,
      ...portugueseRegulars,
      ...portugueseSentences,
      ...portugueseLast,
      ...portugueseAcceptance,
      ...portugueseChat,
      ...portugueseOccasions,
      ...portugueseMixed,
      ...portugueseEveryday,
    ],
  },
  {
    language: 'it',
    tuned: italianTuned,
    heldOut: [
      ...italianHeldOut,
      ...italianUnseen,
      ...italianVoices,
      ...italianStrangers,
      ...italianNeighbours,
      ...italianRegulars,
      ...italianSentences,
      ...italianLast,
      ...italianAcceptance,
      ...italianChat,
      ...italianOccasions,
      ...italianMixed,
      ...italianEveryday,
    ],
  },
]
