/**
 * What is wrong with a catalogue that somebody wants to save, by the field they typed it into ("requirements.0.resourceIds"). The page
 * has the reason and the remedy of each code in its own language.
 */
export interface Issue {
  readonly field: string
  readonly code: IssueCode
  readonly params?: Readonly<Record<string, string | number>>
}

export const issueCodes = [
  'missing',
  'too_long',
  'out_of_range',
  'slug_form',
  'slug_taken',
  'name_taken',
  'email_form',
  'zone_unknown',
  'currency_unknown',
  'locales_missing',
  'locale_unknown',
  'theme_unreadable',
  'party_order',
  'pool_empty',
  'pool_too_small',
  'pool_twice',
  'resource_unknown',
  'resource_archived',
  'party_too_large',
  'needs_resource',
  'pattern_needs_session',
  'parent_unknown',
  'parent_loop',
  'parent_archived',
  'has_parts',
  'needed_by',
  'weekdays_missing',
  'window_order',
  'rrule_unreadable',
  'dates_order',
  'question_twice',
] as const

export type IssueCode = (typeof issueCodes)[number]
