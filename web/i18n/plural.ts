export interface PluralForms {
  readonly one: string
  readonly other: string
}

/** "1 time", "2 times": which form a number takes is the language's to say (French counts 0 as one, Japanese has a single form). */
export function pluralOf(language: string): (count: number, forms: PluralForms) => string {
  const rules = new Intl.PluralRules(language)
  return (count, forms) => (rules.select(count) === 'one' ? forms.one : forms.other)
}
