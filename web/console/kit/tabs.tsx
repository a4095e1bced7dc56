import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react'

export interface Tab<Key extends string> {
  readonly key: Key
  readonly label: ReactNode
  /** How many, behind the label. */
  readonly count?: number | undefined
}

export interface TabsProps<Key extends string> {
  readonly label: string
  readonly tabs: readonly Tab<Key>[]
  readonly chosen: Key
  readonly onChoose: (key: Key) => void
  /** What the chosen one shows. */
  readonly children: ReactNode
}

/** Views of one thing in one place: arrows go from one to the next. */
export function Tabs<Key extends string>({ label, tabs, chosen, onChoose, children }: TabsProps<Key>) {
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  // On a phone there may be more of them than fit.
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ inline: 'nearest', block: 'nearest' })
  }, [chosen])
  const move = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (step === undefined) return
    event.preventDefault()
    const here = tabs.findIndex((tab) => tab.key === chosen)
    const next = tabs[(here + step + tabs.length) % tabs.length]
    if (next === undefined) return
    onChoose(next.key)
    list.current?.querySelector<HTMLElement>(`[data-key="${next.key}"]`)?.focus()
  }
  return (
    <div className="hc-tabs">
      <div ref={list} role="tablist" aria-label={label} className="hc-tab-list" tabIndex={-1} onKeyDown={move}>
        {tabs.map((tab) => (
          <button
            key={tab.key}
            type="button"
            role="tab"
            id={`${id}-${tab.key}`}
            data-key={tab.key}
            aria-selected={tab.key === chosen}
            aria-controls={`${id}-panel`}
            tabIndex={tab.key === chosen ? 0 : -1}
            className="hc-tab"
            onClick={() => onChoose(tab.key)}
          >
            {tab.label}
            {tab.count !== undefined && <span className="hc-count">{tab.count}</span>}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${chosen}`} className="hc-tab-panel">
        {children}
      </div>
    </div>
  )
}

export interface SegmentedProps<Key extends string> {
  readonly label: string
  readonly options: readonly { readonly key: Key; readonly label: ReactNode }[]
  readonly chosen: Key
  readonly onChoose: (key: Key) => void
}

/** A choice between two to five that changes what the page shows: "Day · Week". */
export function Segmented<Key extends string>({ label, options, chosen, onChoose }: SegmentedProps<Key>) {
  return (
    <div role="group" aria-label={label} className="hc-segmented">
      {options.map((option) => (
        <button key={option.key} type="button" aria-pressed={option.key === chosen} onClick={() => onChoose(option.key)}>
          {option.label}
        </button>
      ))}
    </div>
  )
}
