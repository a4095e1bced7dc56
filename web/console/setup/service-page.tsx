import { useState } from 'react'
import { useLocation, useParams } from 'wouter'
import type { Catalogue, ServiceRow } from '../../../src/http/contract/console/catalogue.ts'
import { useWords } from '../kit/language.tsx'
import { leaveFreely } from '../kit/leave-guard.tsx'
import { EmptyState } from '../kit/states.tsx'
import { Tabs } from '../kit/tabs.tsx'
import { ArchivePanel } from './archive-panel.tsx'
import { freeSlug, type SetupAnswer } from './catalogue.ts'
import { SaveBar } from './save-bar.tsx'
import { blankService, type ServiceDraft, ServiceFields } from './service-fields.tsx'
import { serviceWords } from './service-words.ts'
import { SetupPage } from './setup-frame.tsx'
import { SlotPreview } from './slot-preview.tsx'
import { TimetableForm } from './timetable-form.tsx'
import { useEditor } from './use-editor.ts'
import { words } from './words.ts'

export function ServicePage() {
  const t = useWords(serviceWords)
  const w = useWords(words)
  const { service: id = 'new' } = useParams()
  return (
    <SetupPage
      title={(catalogue) => catalogue?.services.find((one) => String(one.id) === id)?.name ?? t.newTitle}
      up={{ href: '/setup/services', label: t.title }}
    >
      {(setup) => {
        const service = setup.catalogue.services.find((one) => String(one.id) === id)
        if (service === undefined && id !== 'new') return <EmptyState title={w.notFound} />
        return service === undefined ? (
          <NewService key="new" setup={setup} />
        ) : (
          <KnownService key={service.id} setup={setup} service={service} />
        )
      }}
    </SetupPage>
  )
}

function NewService({ setup }: { readonly setup: SetupAnswer }) {
  const [, go] = useLocation()
  const editor = useEditor<ServiceDraft>({
    setup,
    read: blankService,
    toEdit: (draft) => ({
      kind: 'service',
      service: { ...draft, slug: draft.slug === '' ? freeSlug(draft.name, setup.catalogue.services) : draft.slug },
    }),
    onSaved: ({ services }) => leaveFreely(() => go(`/setup/services/${Math.max(...services.map(({ id }) => id))}`, { replace: true })),
  })
  return (
    <div className="hc-stack">
      <ServiceFields editor={editor} catalogue={setup.catalogue} isNew />
      <SlotPreview edit={editor.edit} />
      <SaveBar {...editor.bar} />
    </div>
  )
}

interface KnownProps {
  readonly setup: SetupAnswer
  readonly service: ServiceRow
}

function KnownService({ setup, service }: KnownProps) {
  const t = useWords(serviceWords)
  const [tab, setTab] = useState<'details' | 'times'>('details')
  return (
    <div className="hc-stack">
      <ArchivePanel
        setup={setup}
        name={service.name}
        archived={service.archived}
        text={t.archiveText}
        edit={(archived) => ({ kind: 'service_archived', id: service.id, archived })}
      />
      {service.kind === 'session' ? (
        <Tabs
          label={service.name}
          tabs={[
            { key: 'details', label: t.details },
            { key: 'times', label: t.times },
          ]}
          chosen={tab}
          onChoose={setTab}
        >
          {tab === 'details' ? (
            <Details setup={setup} service={service} />
          ) : (
            <TimetableForm setup={setup} owner={{ resourceId: null, serviceId: service.id }} intro={t.timesIntro} />
          )}
        </Tabs>
      ) : (
        <Details setup={setup} service={service} />
      )}
    </div>
  )
}

function Details({ setup, service }: KnownProps) {
  const editor = useEditor<ServiceDraft>({
    setup,
    read: (catalogue) => draftOf(catalogue, service.id),
    toEdit: (draft) => ({ kind: 'service', service: { ...draft, id: service.id } }),
  })
  return (
    <div className="hc-stack">
      <ServiceFields editor={editor} catalogue={setup.catalogue} isNew={false} />
      {!service.archived && <SlotPreview edit={editor.edit} />}
      <SaveBar {...editor.bar} />
    </div>
  )
}

function draftOf({ services }: Catalogue, id: number): ServiceDraft {
  const service = services.find((one) => one.id === id)
  if (service === undefined) return blankService()
  const { id: _id, priceVersion: _price, archived: _archived, ...draft } = service
  return draft
}
