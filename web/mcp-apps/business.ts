import { readTheme } from '../../src/http/contract/read-theme.ts'
import type { Theme } from '../../src/http/contract/tenant.ts'

/** What the server wrote into the page: whose it is, and how it looks there. */
export interface Business {
  readonly app: 'slot-picker' | 'proposal-card'
  readonly name: string
  readonly timeZone: string
  readonly locale: string
  readonly address: string
  readonly theme: Theme
  /** A yes is given on a page of the business's: the press here leads there. */
  readonly agreesOnPage: { readonly book: boolean; readonly change: boolean }
}

/** As src/mcp/apps.ts writes it. */
export function readBusiness(element: Element | null): Business {
  const told: unknown = JSON.parse(element?.textContent ?? '{}')
  const fields = fieldsOf(told)
  const agreesOnPage = fieldsOf(fields['agreesOnPage'])
  return {
    app: fields['app'] === 'slot-picker' ? 'slot-picker' : 'proposal-card',
    name: textOf(fields['name'], ''),
    timeZone: textOf(fields['timeZone'], 'UTC'),
    locale: textOf(fields['locale'], 'en'),
    address: textOf(fieldsOf(fields['contact'])['address'], ''),
    theme: readTheme(fieldsOf(fields['theme'])),
    agreesOnPage: { book: agreesOnPage['book'] !== false, change: agreesOnPage['change'] !== false },
  }
}

export function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

export function textOf<Other>(value: unknown, other: Other): string | Other {
  return typeof value === 'string' ? value : other
}
