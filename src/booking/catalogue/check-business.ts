import { checkLength, checkText, isTimeZone } from './checks.ts'
import type { CatalogueDocument } from './document.ts'
import type { BusinessDraft } from './edit.ts'
import type { Issue } from './issue.ts'

/** The languages that the assistant, the mails and the pages speak. */
export const spokenLanguages = ['en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'ja']

export function checkBusiness({ name, timeZone, locales, currency, contact }: BusinessDraft): Issue[] {
  const issues = [...checkText('name', name, 120)]
  if (!isTimeZone(timeZone)) issues.push({ field: 'timeZone', code: 'zone_unknown' })
  if (!Intl.supportedValuesOf('currency').includes(currency)) issues.push({ field: 'currency', code: 'currency_unknown' })
  if (locales.length === 0) issues.push({ field: 'locales', code: 'locales_missing' })
  const unknown = locales.find((tag) => !spokenLanguages.includes(tag.split('-')[0]?.toLowerCase() ?? ''))
  if (unknown !== undefined) issues.push({ field: 'locales', code: 'locale_unknown', params: { tag: unknown } })
  if (contact.email !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(contact.email)) issues.push({ field: 'contact.email', code: 'email_form' })
  issues.push(...checkLength('contact.email', contact.email, 254), ...checkLength('contact.phone', contact.phone, 40))
  return [...issues, ...checkLength('contact.address', contact.address, 300)]
}

/** The edge reads what it knows of it; what it does not know cannot have come from a page of ours. */
export function checkTheme({ accent, radius, font, scheme }: CatalogueDocument['theme']): Issue[] {
  const issues: Issue[] = []
  if (accent !== undefined && !isText(accent, /^#[0-9a-f]{6}$/i)) issues.push({ field: 'accent', code: 'theme_unreadable' })
  if (radius !== undefined && !(typeof radius === 'number' && radius >= 0 && radius <= 32))
    issues.push({ field: 'radius', code: 'out_of_range', params: { min: 0, max: 32 } })
  if (font !== undefined && !isText(font, /^[\w ,'"-]{1,200}$/)) issues.push({ field: 'font', code: 'theme_unreadable' })
  if (scheme !== undefined && !isText(scheme, /^(light|dark|auto)$/)) issues.push({ field: 'scheme', code: 'theme_unreadable' })
  return issues
}

function isText(value: unknown, form: RegExp): boolean {
  return typeof value === 'string' && form.test(value)
}

export function checkPolicies(policies: CatalogueDocument['policies']): Issue[] {
  return Object.entries(policies).flatMap(([topic, words]) => [
    ...(topic.trim() === '' ? [{ field: `${topic}.topic`, code: 'missing' as const }] : checkLength(`${topic}.topic`, topic, 60)),
    ...checkText(topic, words, 2_000),
  ])
}

export function checkQuestion({ questions }: CatalogueDocument, id: number): Issue[] {
  const question = questions.find((one) => one.id === id)
  if (question === undefined) return []
  const asked = question.question.trim().toLowerCase()
  const twice = questions.some((other) => other.id !== id && other.question.trim().toLowerCase() === asked)
  return [
    ...checkText('question', question.question, 300),
    ...checkText('answer', question.answer, 2_000),
    ...checkText('topic', question.topic, 60),
    ...question.keywords.flatMap((word, index) => checkText(`keywords.${index}`, word, 80)),
    ...(twice ? [{ field: 'question', code: 'question_twice' as const }] : []),
  ]
}
