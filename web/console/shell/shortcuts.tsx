import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef, useState } from 'react'

export interface Shortcut {
  /** "j", "?", "g c" (one after the other), "mod+k" (Control, or Command on a Mac). */
  readonly keys: string
  /** What it does, in a few words, for the list under "?". */
  readonly label: string
  readonly run: () => void
  /** Also while somebody writes in a field. */
  readonly whileTyping?: boolean
  /** Where it holds: the shell's hold everywhere. */
  readonly everywhere?: boolean
}

type Held = { readonly current: Shortcut }
type Add = (shortcut: Held) => () => void

// Two contexts: who adds a key is not drawn again when others do.
const Adding = createContext<Add | undefined>(undefined)
const Registered = createContext<readonly Held[]>([])
// "g" waits so long for its second key.
const SECOND_KEY_MS = 1_500

/** Keys that pages answer to; none of them does anything while somebody writes, or while a dialog is open. */
export function ShortcutProvider({ children }: { readonly children: ReactNode }) {
  const [registered, setRegistered] = useState<readonly Held[]>([])
  const all = useRef(registered)
  all.current = registered
  useEffect(() => {
    let before = { key: '', at: 0 }
    const pressed = (event: KeyboardEvent) => {
      const key = nameOf(event)
      const wanted = event.timeStamp - before.at < SECOND_KEY_MS ? [`${before.key} ${key}`, key] : [key]
      before = { key, at: event.timeStamp }
      const typing = isTyping(event.target)
      const found = wanted.flatMap((keys) => all.current.findLast(({ current }) => current.keys === keys) ?? [])[0]
      if (found === undefined || event.defaultPrevented || (typing && found.current.whileTyping !== true)) return
      // Enter presses what has the focus.
      if (key === 'Enter' && isPressed(event.target)) return
      if (document.querySelector('dialog[open]') !== null && found.current.whileTyping !== true) return
      event.preventDefault()
      before = { key: '', at: 0 }
      found.current.run()
    }
    document.addEventListener('keydown', pressed)
    return () => document.removeEventListener('keydown', pressed)
  }, [])
  const add = useCallback<Add>((shortcut) => {
    setRegistered((now) => [...now, shortcut])
    return () => setRegistered((now) => now.filter((one) => one !== shortcut))
  }, [])
  return (
    <Adding.Provider value={add}>
      <Registered.Provider value={registered}>{children}</Registered.Provider>
    </Adding.Provider>
  )
}

/** `useShortcut({ keys: 'e', label: t.settle, run })`, for as long as the component stands. */
export function useShortcut(shortcut: Shortcut): void {
  const add = useContext(Adding)
  const current = useRef(shortcut)
  current.current = shortcut
  const { keys } = shortcut
  useEffect(() => add?.(current), [add, keys])
}

export function useShortcuts(): readonly Shortcut[] {
  return useContext(Registered).map(({ current }) => current)
}

function nameOf(event: KeyboardEvent): string {
  const mod = event.metaKey || event.ctrlKey ? 'mod+' : ''
  return event.altKey ? '' : mod + (event.key.length === 1 ? event.key.toLowerCase() : event.key)
}

function isPressed(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('a, button, summary, [role=option], [role=menuitem]') !== null
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button', 'submit', 'range', 'color'].includes(target.type)
  return target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement
}
