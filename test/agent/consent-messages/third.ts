import type { ConsentMessages } from './consent-messages.ts'
import { thirdEnDeFrEs } from './third-en-de-fr-es.ts'
import { thirdPtItNlJa } from './third-pt-it-nl-ja.ts'

/** Written after the lists had been mended with the second set, and measured before they were touched again. */
export const third: Readonly<Record<string, Omit<ConsentMessages, 'nods'>>> = { ...thirdEnDeFrEs, ...thirdPtItNlJa }
