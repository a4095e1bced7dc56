import { Link } from 'wouter'
import type { Catalogue, ResourceRow } from '../../../src/http/contract/console/catalogue.ts'
import { Badge } from '../kit/badge.tsx'
import { ButtonLink } from '../kit/button.tsx'
import { Icon, type IconName } from '../kit/icon.tsx'
import { useWords } from '../kit/language.tsx'
import { EmptyState } from '../kit/states.tsx'
import { branchesOf, timetableOf } from './catalogue.ts'
import { valueWords } from './field-words.ts'
import { resourceWords } from './resource-words.ts'
import { useSay } from './say.ts'
import { SetupPage } from './setup-frame.tsx'

const icons: Readonly<Record<ResourceRow['kind'], IconName>> = {
  location: 'globe',
  room: 'tree',
  equipment: 'tool',
  person: 'person',
  seats: 'people',
}

export function ResourcesPage() {
  const t = useWords(resourceWords)
  return (
    <SetupPage
      title={t.title}
      intro={t.intro}
      actions={
        <ButtonLink look="main" icon="plus" href="/setup/resources/new">
          {t.add}
        </ButtonLink>
      }
    >
      {({ catalogue }) => <Tree catalogue={catalogue} />}
    </SetupPage>
  )
}

function Tree({ catalogue }: { readonly catalogue: Catalogue }) {
  const t = useWords(resourceWords)
  const archived = catalogue.resources.filter((resource) => resource.archived)
  if (catalogue.resources.length === 0)
    return (
      <EmptyState icon="tree" title={t.none}>
        {t.noneText}
      </EmptyState>
    )
  return (
    <div className="hc-stack">
      <ul className="hs-list">
        {branchesOf(catalogue).map(({ resource, depth }) => (
          <li key={resource.id} style={{ paddingInlineStart: 14 + depth * 22 }}>
            <Line catalogue={catalogue} resource={resource} />
            <Link
              className="hc-icon-button"
              href={`/setup/resources/new?in=${resource.id}`}
              aria-label={t.addInside(resource.name)}
              title={t.addInside(resource.name)}
            >
              <Icon name="plus" />
            </Link>
          </li>
        ))}
      </ul>
      {archived.length > 0 && (
        <details>
          <summary>
            {t.archived} ({archived.length})
          </summary>
          <ul className="hs-list">
            {archived.map((resource) => (
              <li key={resource.id} data-archived="true">
                <Line catalogue={catalogue} resource={resource} />
                <Badge tone="warm">{t.archived}</Badge>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

function Line({ catalogue, resource }: { readonly catalogue: Catalogue; readonly resource: ResourceRow }) {
  const t = useWords(resourceWords)
  const v = useWords(valueWords)
  const say = useSay()
  const { schedules, overrides } = timetableOf(catalogue, { resourceId: resource.id, serviceId: null })
  const hours = schedules.slice(0, 2).map(say.schedule).join(' · ')
  const more = schedules.length > 2 ? ' …' : ''
  return (
    <>
      <Icon name={icons[resource.kind]} />
      <span className="hs-list-text">
        <Link href={`/setup/resources/${resource.id}`}>{resource.name}</Link>
        <span className="hc-soft hc-small">
          {v[resource.kind]}
          {resource.capacity > 1 && ` · ${t.places(resource.capacity)}`} ·{' '}
          {hours === '' ? (overrides.length > 0 ? t.ownHours : t.noHours) : hours + more}
        </span>
      </span>
    </>
  )
}
