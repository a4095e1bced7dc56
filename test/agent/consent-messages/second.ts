import type { ConsentMessages } from './consent-messages.ts'
import { secondEnDeFrEs } from './second-en-de-fr-es.ts'
import { secondPtItNlJa } from './second-pt-it-nl-ja.ts'

/** Written after the lists had been mended with the first set, and measured before they were touched again. */
export const second: Readonly<Record<string, Omit<ConsentMessages, 'nods'>>> = { ...secondEnDeFrEs, ...secondPtItNlJa }
