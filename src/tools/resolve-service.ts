import type { Service, Tenant } from '../booking/index.ts'

/** A service by slug, name, or the words customers use for it; undefined when nothing or more than one thing fits. */
export function resolveService(tenant: Tenant, words: string): Service | undefined {
  const said = plain(words)
  return (
    tenant.services.find((service) => service.slug === words.trim() || plain(service.slug) === said || plain(service.name) === said) ??
    only(tenant.services.filter((service) => service.keywords.some((keyword) => plain(keyword) === said))) ??
    only(tenant.services.filter((service) => [service.name, ...service.keywords].some((name) => hasWords(said, plain(name))))) ??
    only(tenant.services.filter((service) => hasWords(plain(service.name), said)))
  )
}

function only<T>(found: readonly T[]): T | undefined {
  return found.length === 1 ? found[0] : undefined
}

function hasWords(text: string, words: string): boolean {
  return words !== '' && ` ${text} `.includes(` ${words} `)
}

/** Lower case, no accents, one blank between words: "Couple's massage" → "couples massage". */
export function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
