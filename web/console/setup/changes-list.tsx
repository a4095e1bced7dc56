import type { Override, Requirement, Schedule } from '../../../src/http/contract/console/catalogue.ts'
import type { Change } from '../../../src/http/contract/console/setup.ts'
import { Badge, type Tone } from '../kit/badge.tsx'
import { useWords } from '../kit/language.tsx'
import { useCatalogue } from './catalogue.ts'
import { changesWords } from './changes-words.ts'
import { fieldWords, valueWords } from './field-words.ts'
import { type Say, useSay } from './say.ts'

const tones: Readonly<Record<Change['what'], Tone>> = {
  added: 'good',
  changed: 'accent',
  archived: 'warm',
  brought_back: 'good',
  removed: 'bad',
}

/** What is other, part by part, each field with what it was and what it is. */
export function ChangesList({ changes, brief = false }: { readonly changes: readonly Change[]; readonly brief?: boolean }) {
  const t = useWords(changesWords)
  if (changes.length === 0) return <p className="hc-soft">{t.nothing}</p>
  return (
    <ul className="hs-changes">
      {changes.map((change) => (
        <li key={`${change.part} ${change.of} ${change.id}`}>
          <p className="hc-line">
            <strong>{t[change.part](change.name)}</strong>
            <Badge tone={tones[change.what]}>{t[change.what]}</Badge>
          </p>
          {!brief && change.fields.length > 0 && <Fields change={change} />}
        </li>
      ))}
    </ul>
  )
}

function Fields({ change }: { readonly change: Change }) {
  const t = useWords(changesWords)
  const names = useWords(fieldWords)
  const sayValue = useSayValue()
  return (
    <dl className="hs-diff">
      {change.fields.map(({ field, before, after }) => (
        <div key={field}>
          <dt>{field in names ? names[field as keyof typeof names] : field}</dt>
          <dd>
            <del>
              <span className="hf-hidden">{t.was} </span>
              {sayValue(field, before)}
            </del>{' '}
            <ins>
              <span className="hf-hidden">{t.is} </span>
              {sayValue(field, after)}
            </ins>
          </dd>
        </div>
      ))}
    </dl>
  )
}

function useSayValue(): (field: string, value: unknown) => string {
  const v = useWords(valueWords)
  const say = useSay()
  const catalogue = useCatalogue().data?.catalogue
  const nameOf = (id: number) => catalogue?.resources.find((resource) => resource.id === id)?.name ?? String(id)
  return (field, value) => {
    if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) return '–'
    const worded = sayField(say, v, field, value)
    if (worded !== undefined) return worded
    if (field === 'parentId' && typeof value === 'number') return nameOf(value)
    if (field === 'requirements') return (value as readonly Requirement[]).map((one) => sayRequirement(one, v, nameOf)).join('; ')
    if (Array.isArray(value)) return value.map(String).join(', ')
    return typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value)
  }
}

type ValueWords = (typeof valueWords)['en']

function sayField(say: Say, v: ValueWords, field: string, value: unknown): string | undefined {
  if (field === 'schedules') return (value as readonly Schedule[]).map(say.schedule).join('; ')
  if (field === 'overrides') return (value as readonly Override[]).map(say.override).join('; ')
  if (field === 'priceMinor') return say.price(Number(value))
  if (field === 'horizonDays') return v.days(Number(value))
  if (field === 'pricePer') return value === 'person' ? v.perPerson : v.perBooking
  if (field.endsWith('WindowMinutes')) return v.before(say.span(Number(value)))
  if (field.endsWith('Minutes')) return say.span(Number(value))
  if ((field === 'kind' || field === 'scheme') && typeof value === 'string' && value in v) return String(v[value as 'room'])
  return undefined
}

function sayRequirement(
  { label, quantity, takes, optional, resourceIds }: Requirement,
  v: ValueWords,
  nameOf: (id: number) => string,
): string {
  const how = [...(quantity > 1 ? [`${quantity} ×`] : []), v[takes], ...(optional ? [v.optional] : [])].join(', ')
  return `${label} (${how}: ${resourceIds.map(nameOf).join(', ')})`
}
