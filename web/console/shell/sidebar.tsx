import { type KeyboardEvent, useEffect, useRef } from 'react'
import { Link, useLocation } from 'wouter'
import { IconButton } from '../kit/button.tsx'
import { Icon } from '../kit/icon.tsx'
import { Keys } from '../kit/keys.tsx'
import { useConsoleLanguage, useWords } from '../kit/language.tsx'
import { Account } from './account.tsx'
import { useShortcut } from './shortcuts.tsx'
import { type OwnLink, useLinks } from './use-links.ts'
import { useWorkplace } from './workplace.tsx'
import { shellWords } from './words.ts'

export interface SidebarProps {
  readonly onPalette: () => void
  readonly onKeys: () => void
  /** On a phone it is a drawer. */
  readonly open: boolean
  readonly onClose: () => void
}

export function Sidebar({ onPalette, onKeys, open, onClose }: SidebarProps) {
  const t = useWords(shellWords)
  const { business } = useWorkplace()
  const links = useLinks()
  const bar = useRef<HTMLElement>(null)
  useEffect(() => {
    if (open) bar.current?.querySelector<HTMLElement>('a, button')?.focus()
  }, [open])
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && open) onClose()
  }
  return (
    <>
      {open && <div className="hc-veil" onPointerDown={onClose} />}
      <header ref={bar} className="hc-sidebar" data-open={open} onKeyDown={closeOnEscape}>
        <div className="hc-sidebar-head">
          <span className="hc-mark" aria-hidden="true">
            {[...business.name][0]}
          </span>
          <span className="hc-sidebar-name">{business.name}</span>
          <IconButton className="hc-sidebar-close" icon="close" label={t.closeMenu} onClick={onClose} />
        </div>
        <button type="button" className="hc-palette-opener" onClick={onPalette}>
          <Icon name="search" />
          <span>{t.palette}</span>
          <Keys keys="mod+k" />
        </button>
        <nav aria-label={t.navigation} className="hc-nav">
          {(['work', 'business', 'house'] as const).map((group) => (
            <Group key={group} label={t.groups[group]} links={links.filter((link) => link.group === group)} />
          ))}
        </nav>
        <Account onKeys={onKeys} />
      </header>
    </>
  )
}

function Group({ label, links }: { readonly label: string; readonly links: readonly OwnLink[] }) {
  return links.length === 0 ? null : (
    <div className="hc-nav-group">
      <p className="hc-nav-label">{label}</p>
      <ul>
        {links.map((link) => (
          <li key={link.href}>
            <NavLink link={link} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function NavLink({ link }: { readonly link: OwnLink }) {
  const t = useWords(shellWords)
  const [, go] = useLocation()
  const { language } = useConsoleLanguage()
  const words = link.words[language]
  const count = link.useCount?.()
  useShortcut({ keys: `g ${link.key ?? `(${link.href})`}`, label: t.goTo(words), run: () => go(link.href), everywhere: true })
  return (
    <Link href={link.href} className="hc-nav-link" aria-current={link.current ? 'page' : undefined}>
      <Icon name={link.icon} />
      <span>{words}</span>
      {count !== undefined && count > 0 && (
        <span className="hc-count" aria-label={t.waiting(count)}>
          {count > 99 ? '99+' : count}
        </span>
      )}
    </Link>
  )
}
