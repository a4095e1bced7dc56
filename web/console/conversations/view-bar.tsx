import { useState } from 'react'
import { conversationOperations } from '../../../src/http/contract/console/conversations.ts'
import type { View } from '../../../src/http/contract/console/views.ts'
import { useChange, useRead } from '../api.ts'
import { ConfirmDialog } from '../kit/dialog.tsx'
import { Icon } from '../kit/icon.tsx'
import { useWords } from '../kit/language.tsx'
import { Menu } from '../kit/menu.tsx'
import { useToast } from '../kit/toast.tsx'
import { type Filter, isEmpty, isSame } from './filter.ts'
import { SaveViewDialog } from './save-view-dialog.tsx'
import { words } from './words.ts'

export interface ViewBarProps {
  readonly filter: Filter
  readonly onFilter: (filter: Filter) => void
}

/** Everything, and the filters that somebody gave a name. */
export function ViewBar({ filter, onFilter }: ViewBarProps) {
  const t = useWords(words)
  const views = useRead(conversationOperations.listViews, {}).data?.views ?? []
  const [last, setLast] = useState<string>()
  const same = views.find((view) => isSame(view.filter, filter))
  // Narrowed further, one is still at the view one came from, and may save it anew.
  const at = same ?? (isEmpty(filter) ? undefined : views.find((view) => view.id === last))
  const choose = (view: View | undefined) => {
    setLast(view?.id)
    onFilter(view?.filter ?? {})
  }
  return (
    <div className="hc-views" role="group" aria-label={t.views}>
      <button type="button" className="hc-view" aria-pressed={at === undefined} onClick={() => choose(undefined)}>
        {t.all}
      </button>
      {views.map((view) => (
        <button key={view.id} type="button" className="hc-view" aria-pressed={view === at} onClick={() => choose(view)}>
          {view.shared && <Icon name="people" />}
          {view.name}
        </button>
      ))}
      <ViewMenu at={at} filter={filter} onSaved={(view) => setLast(view.id)} onRemoved={() => choose(undefined)} />
    </div>
  )
}

interface ViewMenuProps {
  readonly at: View | undefined
  readonly filter: Filter
  readonly onSaved: (view: View) => void
  readonly onRemoved: () => void
}

function ViewMenu({ at, filter, onSaved, onRemoved }: ViewMenuProps) {
  const t = useWords(words)
  const tell = useToast()
  const [asked, setAsked] = useState<'save' | 'remove'>()
  const change = useChange(conversationOperations.changeView, { refreshes: [conversationOperations.listViews] })
  const remove = useChange(conversationOperations.removeView, { refreshes: [conversationOperations.listViews] })
  const changed = at !== undefined && !isSame(at.filter, filter)
  const items = [
    ...(at !== undefined && at.own && changed
      ? [
          {
            key: 'change',
            label: t.changeView,
            icon: 'check',
            onChoose: () =>
              change.mutate(
                { params: { view: at.id }, body: { name: at.name, shared: at.shared, filter } },
                { onSuccess: () => tell(t.viewSaved), onError: (problem) => tell(problem.message, { tone: 'bad' }) },
              ),
          } as const,
        ]
      : []),
    { key: 'new', label: t.newView, icon: 'plus', disabled: isEmpty(filter), onChoose: () => setAsked('save') } as const,
    ...(at?.own === true
      ? [{ key: 'remove', label: t.removeView, icon: 'trash', danger: true, onChoose: () => setAsked('remove') } as const]
      : []),
  ]
  if (isEmpty(filter)) return null
  return (
    <>
      <Menu label={t.saveView} icon="star" look="quiet" align="start" items={items} />
      <SaveViewDialog open={asked === 'save'} filter={filter} onClose={() => setAsked(undefined)} onSaved={onSaved} />
      <ConfirmDialog
        open={asked === 'remove'}
        title={t.removeView}
        confirm={t.removeView}
        busy={remove.isPending}
        onClose={() => setAsked(undefined)}
        onConfirm={() =>
          remove.mutate(
            { params: { view: at?.id ?? '' } },
            {
              onSuccess: () => {
                setAsked(undefined)
                tell(t.viewRemoved)
                onRemoved()
              },
            },
          )
        }
      >
        <p>{t.removeViewText(at?.name ?? '')}</p>
      </ConfirmDialog>
    </>
  )
}
