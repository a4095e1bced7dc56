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

export interface Views {
  readonly all: readonly View[]
  /** The one that is shown, or that was narrowed further. */
  readonly at: View | undefined
  readonly choose: (view: View | undefined) => void
  readonly saved: (view: View) => void
}

/** The filters that somebody gave a name. */
export function useViews(filter: Filter, onFilter: (filter: Filter) => void): Views {
  const all = useRead(conversationOperations.listViews, {}).data?.views ?? []
  const [last, setLast] = useState<string>()
  const same = all.find((view) => isSame(view.filter, filter))
  return {
    all,
    // Narrowed further, one is still at the view one came from, and may save it anew.
    at: same ?? (isEmpty(filter) ? undefined : all.find((view) => view.id === last)),
    choose: (view) => {
      setLast(view?.id)
      onFilter(view?.filter ?? {})
    },
    saved: (view) => setLast(view.id),
  }
}

/** Everything, and each saved view; nothing while there is none. */
export function ViewBar({ views: { all, at, choose } }: { readonly views: Views }) {
  const t = useWords(words)
  if (all.length === 0) return null
  return (
    <div className="hc-views" role="group" aria-label={t.views}>
      <button type="button" className="hc-view" aria-pressed={at === undefined} onClick={() => choose(undefined)}>
        {t.all}
      </button>
      {all.map((view) => (
        <button key={view.id} type="button" className="hc-view" aria-pressed={view === at} onClick={() => choose(view)}>
          {view.shared && <Icon name="people" />}
          {view.name}
        </button>
      ))}
    </div>
  )
}

/** Saving what the list is narrowed to, and letting a view go. */
export function ViewMenu({ views, filter }: { readonly views: Views; readonly filter: Filter }) {
  const { at, choose, saved } = views
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
      <Menu label={t.saveView} icon="star" look="quiet" items={items} />
      <SaveViewDialog open={asked === 'save'} filter={filter} onClose={() => setAsked(undefined)} onSaved={saved} />
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
                choose(undefined)
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
