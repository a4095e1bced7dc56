import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import type { Colleague } from '../../../src/http/contract/console/colleagues.ts'
import { Avatar } from '../kit/badge.tsx'
import { matching, typedMention, type Typed } from './mentions.ts'

export interface MentionFieldProps {
  readonly label: string
  readonly hint: string
  readonly value: string
  readonly people: readonly Colleague[]
  /** Takes the focus when it becomes true. */
  readonly focus: boolean
  readonly onChange: (text: string) => void
  readonly onSend: () => void
}

/** A comment's field: behind an @ it proposes colleagues; arrows choose, Enter or Tab takes one, Escape goes on writing. */
export function MentionField({ label, hint, value, people, focus, onChange, onSend }: MentionFieldProps) {
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const [typed, setTyped] = useState<Typed>()
  const [at, setAt] = useState(0)
  const found = typed === undefined ? [] : matching(typed.start, people)
  const chosen = found[Math.min(at, found.length - 1)]
  useEffect(() => {
    if (focus) field.current?.focus()
  }, [focus])
  const look = (element: HTMLTextAreaElement) => {
    setTyped(typedMention(element.value, element.selectionStart))
    setAt(0)
  }
  const take = (person: Colleague) => {
    if (typed === undefined) return
    const caret = typed.at + person.name.length + 2
    onChange(`${value.slice(0, typed.at)}@${person.name} ${value.slice(typed.at + 1 + typed.start.length)}`)
    setTyped(undefined)
    requestAnimationFrame(() => field.current?.setSelectionRange(caret, caret))
  }
  const pressed = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSend()
    else if (chosen === undefined) return
    else if (event.key === 'ArrowDown') setAt((at + 1) % found.length)
    else if (event.key === 'ArrowUp') setAt((at - 1 + found.length) % found.length)
    else if (event.key === 'Enter' || event.key === 'Tab') take(chosen)
    else if (event.key === 'Escape') setTyped(undefined)
    else return
    event.preventDefault()
  }
  return (
    <div className="hc-mention">
      <textarea
        ref={field}
        className="hc-input hc-textarea"
        rows={3}
        aria-label={label}
        aria-describedby={`${id}-hint`}
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-controls={`${id}-list`}
        aria-activedescendant={chosen === undefined ? undefined : `${id}-${chosen.id}`}
        placeholder={label}
        value={value}
        onChange={(event) => {
          onChange(event.target.value)
          look(event.target)
        }}
        onClick={(event) => look(event.currentTarget)}
        onBlur={() => setTyped(undefined)}
        onKeyDown={pressed}
      />
      <div id={`${id}-list`} role="listbox" aria-label={label} className="hc-mention-list" hidden={found.length === 0}>
        {found.map((person) => (
          <div
            key={person.id}
            id={`${id}-${person.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={person === chosen}
            className="hc-menu-item"
            // Pressed, not clicked: the field keeps the focus.
            onPointerDown={(event) => {
              event.preventDefault()
              take(person)
            }}
          >
            <Avatar name={person.name} /> {person.name}
          </div>
        ))}
      </div>
      <p id={`${id}-hint`} className="hc-field-hint">
        {hint}
      </p>
    </div>
  )
}
