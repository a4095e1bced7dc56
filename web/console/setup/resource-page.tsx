import { useState } from 'react'
import { useLocation, useParams, useSearchParams } from 'wouter'
import type { Catalogue, ResourceRow } from '../../../src/http/contract/console/catalogue.ts'
import { Button } from '../kit/button.tsx'
import { ConfirmDialog } from '../kit/dialog.tsx'
import { useWords } from '../kit/language.tsx'
import { leaveFreely } from '../kit/leave-guard.tsx'
import { EmptyState, Notice } from '../kit/states.tsx'
import { Tabs } from '../kit/tabs.tsx'
import { freeSlug, type SetupAnswer } from './catalogue.ts'
import { RefusedDialog } from './refused-dialog.tsx'
import { ResourceFields, type ResourceDraft } from './resource-fields.tsx'
import { resourceWords } from './resource-words.ts'
import { SaveBar } from './save-bar.tsx'
import { SetupPage } from './setup-frame.tsx'
import { TimetableForm } from './timetable-form.tsx'
import { useEditor } from './use-editor.ts'
import { useSave } from './use-save.ts'
import { words } from './words.ts'

export function ResourcePage() {
  const t = useWords(resourceWords)
  const w = useWords(words)
  const { resource: id = 'new' } = useParams()
  const [title, setTitle] = useState('')
  return (
    <SetupPage title={title === '' ? t.newTitle : title} up={{ href: '/setup/resources', label: t.title }}>
      {(setup) => {
        const resource = setup.catalogue.resources.find((one) => String(one.id) === id)
        if (resource === undefined && id !== 'new') return <EmptyState title={w.notFound} />
        if ((resource?.name ?? '') !== title) queueMicrotask(() => setTitle(resource?.name ?? ''))
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
      <Archive setup={setup} resource={resource} />
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

function Archive({ setup, resource }: KnownProps) {
  const t = useWords(resourceWords)
  const saving = useSave(setup.catalogue.version)
  const [asking, setAsking] = useState(false)
  const set = (archived: boolean) => {
    setAsking(false)
    saving.save({ kind: 'resource_archived', id: resource.id, archived })
  }
  const why = saving.wrong('archived') ?? saving.wrong('parentId') ?? saving.wrong('name')
  return (
    <div className="hc-stack">
      <RefusedDialog saving={saving} onTakeTheirs={() => {}} />
      {why !== undefined && (
        <Notice tone="bad" icon="warning">
          {why}
        </Notice>
      )}
      {resource.archived ? (
        <Notice tone="warm" icon="info">
          <div className="hc-line">
            <span>{t.archived}</span>
            <Button icon="replay" busy={saving.busy} onClick={() => set(false)}>
              {t.bringBack}
            </Button>
          </div>
        </Notice>
      ) : (
        <div>
          <Button icon="trash" look="quiet" busy={saving.busy} onClick={() => setAsking(true)}>
            {t.archive}
          </Button>
        </div>
      )}
      <ConfirmDialog
        open={asking}
        title={t.archiveTitle(resource.name)}
        confirm={t.archive}
        onConfirm={() => set(true)}
        onClose={() => setAsking(false)}
      >
        <p>{t.archiveText}</p>
      </ConfirmDialog>
    </div>
  )
}

function draftOf({ resources }: Catalogue, resource: ResourceRow): ResourceDraft {
  const { id: _id, archived: _archived, ...draft } = resources.find(({ id }) => id === resource.id) ?? resource
  return draft
}
