import { Link } from 'wouter'
import { Icon } from '../kit/icon.tsx'
import { useConsoleLanguage, useWords } from '../kit/language.tsx'
import { useLinks } from './use-links.ts'
import { shellWords } from './words.ts'

const ROOM = 4

/** On a phone, under the thumb: the first areas, and everything else behind "Menu". */
export function BottomBar({ onMenu }: { readonly onMenu: () => void }) {
  const t = useWords(shellWords)
  const { language } = useConsoleLanguage()
  const links = useLinks()
  return (
    <nav className="hc-bottom" aria-label={t.mainAreas}>
      {links.slice(0, ROOM).map((link) => (
        <Link key={link.href} href={link.href} className="hc-bottom-link" aria-current={link.current ? 'page' : undefined}>
          <Icon name={link.icon} />
          <span>{link.words[language]}</span>
        </Link>
      ))}
      <button type="button" className="hc-bottom-link" onClick={onMenu}>
        <Icon name="menu" />
        <span>{t.menu}</span>
      </button>
    </nav>
  )
}
