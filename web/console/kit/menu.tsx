import { type KeyboardEvent, type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import { Button, type ButtonLook, IconButton } from './button.tsx'
import { Icon, type IconName } from './icon.tsx'
import { Popover } from './popover.tsx'

export interface MenuItem {
  readonly key: string
  readonly label: string
  readonly icon?: IconName
  readonly hint?: ReactNode
  /** One of several: it carries a tick when it is the one. */
  readonly checked?: boolean
  readonly danger?: boolean
  readonly disabled?: boolean
  readonly onChoose: () => void
}

export interface MenuProps {
  readonly label: string
  readonly items: readonly MenuItem[]
  /** An icon alone, else a button with `children`, or the label. */
  readonly icon?: IconName
  readonly iconOnly?: boolean
  readonly look?: ButtonLook
  readonly align?: 'start' | 'end'
  readonly className?: string
  readonly children?: ReactNode
}

/** A button that opens a list of acts: arrows, Home and End, and the first letters of an entry. */
export function Menu({ label, items, icon, iconOnly = false, look = 'plain', align = 'end', className = '', children }: MenuProps) {
  const [open, setOpen] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const close = useCallback(() => setOpen(false), [])
  const wiring = {
    ref: opener,
    'aria-haspopup': 'menu',
    'aria-expanded': open,
    onClick: () => setOpen(!open),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'ArrowDown' || open) return
      event.preventDefault()
      setOpen(true)
    },
  } as const
  return (
    <>
      {iconOnly ? (
        <IconButton icon={icon ?? 'more'} label={label} className={className} {...wiring} />
      ) : (
        <Button icon={icon} look={look} className={className} {...(children === undefined ? {} : { 'aria-label': label })} {...wiring}>
          {children ?? label}
        </Button>
      )}
      <Popover open={open} onClose={close} anchor={opener} align={align} className="hc-menu-box">
        <MenuList label={label} items={items} onDone={close} />
      </Popover>
    </>
  )
}

function MenuList({ label, items, onDone }: { readonly label: string; readonly items: readonly MenuItem[]; readonly onDone: () => void }) {
  const list = useRef<HTMLDivElement>(null)
  const typed = useRef({ text: '', at: 0 })
  const entries = () => [...(list.current?.querySelectorAll<HTMLElement>('[role^=menuitem]') ?? [])]
  const focus = (index: number) =>
    entries()
      .at(index % Math.max(1, entries().length))
      ?.focus()
  useEffect(() => {
    const chosen = items.findIndex((item) => item.checked === true)
    focus(Math.max(0, chosen))
    // Only when it opens: an answer that comes meanwhile must not move the focus.
    // eslint-disable-next-line react/exhaustive-deps
  }, [])
  const move = (event: KeyboardEvent) => {
    const all = entries()
    const here = all.findIndex((entry) => entry === document.activeElement)
    const to = { ArrowDown: here + 1, ArrowUp: here - 1 + all.length, Home: 0, End: all.length - 1 }[event.key]
    if (to !== undefined) {
      event.preventDefault()
      focus(to)
    } else if (event.key === 'Tab') onDone()
    else if (event.key.length === 1 && event.key !== ' ') find(event)
  }
  const find = ({ key, timeStamp }: KeyboardEvent) => {
    typed.current = { text: timeStamp - typed.current.at > 700 ? key : typed.current.text + key, at: timeStamp }
    const wanted = typed.current.text.toLowerCase()
    focus(
      Math.max(
        0,
        items.findIndex((item) => item.label.toLowerCase().startsWith(wanted)),
      ),
    )
  }
  const choose = (item: MenuItem) => {
    if (item.disabled === true) return
    onDone()
    item.onChoose()
  }
  return (
    <div ref={list} role="menu" aria-label={label} tabIndex={-1} onKeyDown={move}>
      {items.map((item) => (
        <button
          key={item.key}
          type="button"
          role={item.checked === undefined ? 'menuitem' : 'menuitemradio'}
          aria-checked={item.checked}
          aria-disabled={item.disabled === true || undefined}
          tabIndex={-1}
          className="hc-menu-item"
          data-danger={item.danger === true}
          onClick={() => choose(item)}
        >
          {item.checked === undefined ? item.icon !== undefined && <Icon name={item.icon} /> : <Tick on={item.checked} />}
          <span className="hc-menu-label">{item.label}</span>
          {item.hint !== undefined && <span className="hc-menu-hint">{item.hint}</span>}
        </button>
      ))}
    </div>
  )
}

function Tick({ on }: { readonly on: boolean }) {
  return <span className="hc-tick">{on && <Icon name="check" />}</span>
}
