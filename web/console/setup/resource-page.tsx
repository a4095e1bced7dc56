import { useLocation, useParams, useSearchParams } from 'wouter'
import type { Catalogue, ResourceRow } from '../../../src/http/contract/console/catalogue.ts'
import { useWords } from '../kit/language.tsx'
import { leaveFreely } from '../kit/leave-guard.tsx'
import { EmptyState } from '../kit/states.tsx'
import { Tabs } from '../kit/tabs.tsx'
import { ArchivePanel } from './archive-panel.tsx'
import { freeSlug, type SetupAnswer } from './catalogue.ts'
import { ResourceFields, type ResourceDraft } from './resource-fields.tsx'
import { resourceWords } from './resource-words.ts'
import { SaveBar } from './save-bar.tsx'
import { SetupPage } from './setup-frame.tsx'
import { TimetableForm } from './timetable-form.tsx'
import { useEditor } from './use-editor.ts'
import { words } from './words.ts'

export function ResourcePage() {
  const t = useWords(resourceWords)
  const w = useWords(words)
  const { resource: id = 'new' } = useParams()
  return (
    <SetupPage
      title={(catalogue) => catalogue?.resources.find((one) => String(one.id) === id)?.name ?? t.newTitle}
      up={{ href: '/setup/resources', label: t.title }}
    >
      {(setup) => {
        const resource = setup.catalogue.resources.find((one) => String(one.id) === id)
        if (resource === undefined && id !== 'new') return <EmptyState title={w.notFound} />
        return resource === undefined ? (
          <NewResource key="new" setup={setup} />
        ) : (
          <KnownResource key={resource.id} setup={setup} resource={resource} />
        )
      }}
    </SetupPage>
  )
}

function NewResource({ setup }: { readonly setup: SetupAnswer }) {
  const [, go] = useLocation()
  const [search] = useSearchParams()
  const inside = setup.catalogue.resources.find(({ id }) => String(id) === search.get('in'))
  const editor = useEditor<ResourceDraft>({
    setup,
    read: () => ({
      slug: '',
      name: '',
      kind: setup.catalogue.resources.length === 0 ? 'location' : 'person',
      parentId: inside?.id ?? null,
      capacity: 1,
      timeZone: null,
    }),
    toEdit: (draft) => ({
      kind: 'resource',
      resource: { ...draft, slug: draft.slug === '' ? freeSlug(draft.name, setup.catalogue.resources) : draft.slug },
    }),
    onSaved: ({ resources }) =>
      leaveFreely(() => go(`/setup/resources/${Math.max(...resources.map(({ id }) => id))}?hours`, { replace: true })),
  })
  return (
    <div className="hc-stack">
      <ResourceFields editor={editor} catalogue={setup.catalogue} />
      <SaveBar {...editor.bar} />
    </div>
  )
}

interface KnownProps {
  readonly setup: SetupAnswer
  readonly resource: ResourceRow
}

function KnownResource({ setup, resource }: KnownProps) {
  const t = useWords(resourceWords)
  const [search, setSearch] = useSearchParams()
  const tab = search.has('hours') ? 'hours' : 'details'
  return (
    <div className="hc-stack">
      <ArchivePanel
        setup={setup}
        name={resource.name}
        archived={resource.archived}
        text={t.archiveText}
        edit={(archived) => ({ kind: 'resource_archived', id: resource.id, archived })}
      />
      <Tabs
        label={resource.name}
        tabs={[
          { key: 'details', label: t.details },
          { key: 'hours', label: t.hours },
        ]}
        chosen={tab}
        onChoose={(wanted) => setSearch(wanted === 'hours' ? { hours: '' } : {}, { replace: true })}
      >
        {tab === 'details' ? (
          <Details setup={setup} resource={resource} />
        ) : (
          <TimetableForm setup={setup} owner={{ resourceId: resource.id, serviceId: null }} />
        )}
      </Tabs>
    </div>
  )
}

function Details({ setup, resource }: KnownProps) {
  const editor = useEditor<ResourceDraft>({
    setup,
    read: (catalogue) => draftOf(catalogue, resource),
    toEdit: (draft) => ({ kind: 'resource', resource: { ...draft, id: resource.id } }),
  })
  return (
    <div className="hc-stack">
      <ResourceFields editor={editor} catalogue={setup.catalogue} own={resource} />
      <SaveBar {...editor.bar} />
    </div>
  )
}

function draftOf({ resources }: Catalogue, resource: ResourceRow): ResourceDraft {
  const { id: _id, archived: _archived, ...draft } = resources.find(({ id }) => id === resource.id) ?? resource
  return draft
}
