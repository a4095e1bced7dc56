import { conversationOperations, outcomes } from '../../../src/http/contract/console/conversations.ts'
import { flagRuleNames, reviewStatus } from '../../../src/http/contract/console/review-shapes.ts'
import { useRead } from '../api.ts'
import { useWords } from '../kit/language.tsx'
import { useColleagues } from '../use-colleagues.ts'
import { type FilterName, periods } from './filter.ts'
import { useNames } from './use-names.ts'
import { words } from './words.ts'

export interface FilterChoice {
  readonly value: string
  readonly label: string
}

export interface FilterKind {
  readonly name: FilterName
  /** Any of several, or one. */
  readonly several: boolean
  readonly choices: readonly FilterChoice[]
}

/** Everything to narrow the list by: what there is at this business, the most frequent first. */
export function useFilterKinds(): readonly FilterKind[] {
  const t = useWords(words)
  const names = useNames()
  const colleagues = useColleagues()
  const facets = useRead(conversationOperations.conversationFacets, {}).data
  const own = (facets?.flags ?? []).filter((flag) => !flagRuleNames.some((rule) => rule === flag))
  const of = (values: readonly string[], label: (value: string) => string) => values.map((value) => ({ value, label: label(value) }))
  return [
    { name: 'period', several: false, choices: of(periods, (one) => t.periods[one as keyof typeof t.periods]) },
    { name: 'outcome', several: true, choices: of(outcomes, names.outcome) },
    { name: 'locale', several: true, choices: of(facets?.locales ?? [], names.language) },
    { name: 'channel', several: true, choices: of(facets?.channels ?? [], names.channel) },
    { name: 'model', several: true, choices: of(facets?.models ?? [], (model) => model) },
    { name: 'flag', several: true, choices: [{ value: 'any', label: t.anyFlag }, ...of([...flagRuleNames, ...own], names.flag)] },
    {
      name: 'assignee',
      several: false,
      choices: [
        { value: 'me', label: t.me },
        { value: 'nobody', label: t.nobody },
        ...colleagues.map(({ id, name }) => ({ value: id, label: name })),
      ],
    },
    { name: 'review', several: true, choices: of(reviewStatus.options, (one) => t.reviews[one as keyof typeof t.reviews]) },
    { name: 'rating', several: false, choices: of(['down', 'up'], (one) => t.ratings[one as keyof typeof t.ratings]) },
    { name: 'hasError', several: false, choices: of(['yes', 'no'], (one) => t.errors[one as keyof typeof t.errors]) },
    { name: 'sampled', several: false, choices: of(['yes'], () => t.sampled.yes) },
  ]
}
