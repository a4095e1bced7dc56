import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { useWords } from '../kit/language.tsx'
import { Notice } from '../kit/states.tsx'
import { BottomBar } from './bottom-bar.tsx'
import { Palette } from './palette.tsx'
import { ShortcutList } from './shortcut-list.tsx'
import { useShortcut } from './shortcuts.tsx'
import { Sidebar } from './sidebar.tsx'
import { useOnline } from './use-online.ts'
import { shellWords } from './words.ts'

/** What stands around every page: the navigation, and what can be called up from anywhere. */
export function Frame({ children }: { readonly children: ReactNode }) {
  const t = useWords(shellWords)
  const [place] = useLocation()
  const [shown, setShown] = useState<'palette' | 'keys' | 'navigation'>()
  const main = useRef<HTMLElement>(null)
  const online = useOnline()
  const hide = () => setShown(undefined)
  useShortcut({ keys: 'mod+k', label: t.palette, run: () => setShown('palette'), whileTyping: true, everywhere: true })
  useShortcut({ keys: '?', label: t.shortcuts, run: () => setShown('keys'), everywhere: true })
  // The drawer of the navigation has done its work once one is there.
  useEffect(hide, [place])
  return (
    <div className="hc-frame">
      <a
        className="hc-skip"
        href="#main"
        onClick={(event) => {
          event.preventDefault()
          main.current?.focus()
        }}
      >
        {t.skip}
      </a>
      <Sidebar onPalette={() => setShown('palette')} onKeys={() => setShown('keys')} open={shown === 'navigation'} onClose={hide} />
      <main ref={main} id="main" tabIndex={-1} className="hc-main">
        {!online && (
          <Notice tone="warm" icon="warning">
            {t.offline}
          </Notice>
        )}
        {children}
      </main>
      <BottomBar onMenu={() => setShown('navigation')} />
      <Palette open={shown === 'palette'} onClose={hide} />
      <ShortcutList open={shown === 'keys'} onClose={hide} />
    </div>
  )
}
