import type { Request } from 'express'
import type { Tenant } from '../../booking/index.ts'
import { preferredLocale } from '../preferred-locale.ts'
import { bookLanguages, isBookLanguage, type BookLanguage, type BookWords } from './words.ts'

/** Who reads the page: in which words, and how dates and money are written. */
export interface BookReader {
  readonly tenant: Tenant
  readonly language: BookLanguage
  readonly words: BookWords
  readonly locale: string
  readonly timeZone: string
  /** Kept in links and forms when it was chosen rather than found out. */
  readonly chosen: boolean
}

/** `?lang=` decides, then what the browser prefers, then the business's first language. */
export function bookReaderOf(request: Pick<Request, 'acceptsLanguages'>, tenant: Tenant, lang: string | undefined): BookReader {
  const chosen = lang !== undefined && isBookLanguage(lang)
  const locale = chosen ? lang : (preferredLocale(request, tenant) ?? tenant.locales[0] ?? 'en')
  const spoken = locale.split('-')[0] ?? 'en'
  const language = isBookLanguage(spoken) ? spoken : 'en'
  return { tenant, language, words: bookLanguages[language], locale, timeZone: tenant.timeZone, chosen }
}
