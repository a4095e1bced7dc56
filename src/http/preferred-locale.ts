import type { Request } from 'express'
import type { Tenant } from '../booking/index.ts'
import { locale } from './contract/fields.ts'

/** What Accept-Language asks for first of the languages this business speaks ("de-AT" when it speaks "de"); undefined when of none. */
export function preferredLocale(request: Pick<Request, 'acceptsLanguages'>, tenant: Pick<Tenant, 'locales'>): string | undefined {
  const spoken = new Set(tenant.locales.map(languageOf))
  return request.acceptsLanguages().find((tag) => spoken.has(languageOf(tag)) && locale.safeParse(tag).success)
}

function languageOf(tag: string): string {
  return tag.split('-')[0]?.toLowerCase() ?? ''
}
