import { type KeyboardEvent, useId, useState } from 'react'
import { useLocation } from 'wouter'
import { Dialog } from '../kit/dialog.tsx'
import { Icon, type IconName } from '../kit/icon.tsx'
import { useConsoleLanguage, useWords } from '../kit/language.tsx'
import { useLinks } from './use-links.ts'
import { shellWords } from './words.ts'

interface Goal {
  readonly key: string
  readonly label: string
  readonly icon: IconName
  readonly href: string
}

// As mails and cards write them: K7QM-3XWD.
const REFERENCE = /^[a-z0-9]{4}-[a-z0-9]{4}$/i

/** Type a page's name and Enter; anything else is searched for in the conversations. */
export function Palette({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const t = useWords(shellWords)
  return (
    <Dialog title={t.palette} open={open} onClose={onClose} size="medium">
      <Search onClose={onClose} />
    </Dialog>
  )
}

function Search({ onClose }: { readonly onClose: () => void }) {
  const t = useWords(shellWords)
  const id = useId()
  const [, go] = useLocation()
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const goals = useGoals(text.trim())
  const chosen = goals[Math.min(at, goals.length - 1)]
  const take = (goal: Goal | undefined) => {
    if (goal === undefined) return
    onClose()
    go(goal.href)
  }
  const pressed = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined) setAt((Math.min(at, goals.length - 1) + step + goals.length) % Math.max(1, goals.length))
    else if (event.key === 'Enter') take(chosen)
    else return
    event.preventDefault()
  }
  return (
    <div className="hc-palette">
      <input
        autoFocus
        className="hc-input"
        role="combobox"
        aria-label={t.palette}
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={chosen === undefined ? undefined : `${id}-${chosen.key}`}
        placeholder={t.paletteHint}
        value={text}
        onKeyDown={pressed}
        onChange={(event) => {
          setText(event.target.value)
          setAt(0)
        }}
      />
      <div role="listbox" id={`${id}-list`} aria-label={t.palette} className="hc-palette-list">
        {goals.map((goal) => (
          // The field above has the keyboard.
          <div
            key={goal.key}
            id={`${id}-${goal.key}`}
            role="option"
            tabIndex={-1}
            aria-selected={goal === chosen}
            className="hc-menu-item"
            onClick={() => take(goal)}
          >
            <Icon name={goal.icon} /> {goal.label}
          </div>
        ))}
      </div>
    </div>
  )
}

function useGoals(text: string): readonly Goal[] {
  const t = useWords(shellWords)
  const { language } = useConsoleLanguage()
  const links = useLinks()
  const wanted = text.toLocaleLowerCase()
  const pages = links
    .map(({ href, words, icon }) => ({ key: href.slice(1).replaceAll('/', '-'), label: words[language], icon, href }))
    .filter(({ label }) => label.toLocaleLowerCase().includes(wanted))
  const search: Goal = {
    key: 'search',
    label: t.paletteSearch(text),
    icon: 'search',
    href: `/conversations?text=${encodeURIComponent(text)}`,
  }
  const booking: Goal = {
    key: 'booking',
    label: t.paletteBooking(text.toUpperCase()),
    icon: 'ticket',
    href: `/bookings/${text.toUpperCase()}`,
  }
  return text === '' ? pages : [...pages, ...(REFERENCE.test(text) ? [booking] : []), search]
}
