import type { ConversationRow } from '../../../src/http/contract/console/conversations.ts'
import { useConsoleLanguage, useWords } from '../kit/language.tsx'
import { words } from './words.ts'

/** What codes and ids are called in front of people. */
export function useNames() {
  const t = useWords(words)
  const { language } = useConsoleLanguage()
  const named = (table: object, key: string): string => {
    const name: unknown = Object.hasOwn(table, key) ? Reflect.get(table, key) : undefined
    return typeof name === 'string' ? name : key
  }
  return {
    outcome: (code: string) => named(t.outcomes, code),
    channel: (code: string) => named(t.channels, code),
    /** A rule's name, or a person's own words. */
    flag: (reason: string) => named(t.rules, reason),
    language: (locale: string) => languageName(locale, language),
    customer: (row: Pick<ConversationRow, 'customer' | 'status'>) =>
      row.status === 'erased' ? t.erased : (row.customer.name ?? row.customer.email ?? row.customer.phone ?? t.visitor),
  }
}

function languageName(locale: string, language: string): string {
  try {
    return new Intl.DisplayNames([language], { type: 'language' }).of(locale) ?? locale
  } catch {
    return locale
  }
}
