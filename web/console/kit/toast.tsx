import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react'
import { IconButton } from './button.tsx'
import { Icon } from './icon.tsx'
import { useWords } from './language.tsx'
import { kitWords } from './words.ts'

interface Told {
  readonly id: number
  readonly text: string
  readonly tone: 'good' | 'bad'
  readonly act?: { readonly label: string; readonly run: () => void } | undefined
}

export type Tell = (text: string, options?: { readonly tone?: Told['tone']; readonly act?: Told['act'] }) => void

const Toasts = createContext<Tell | undefined>(undefined)
// Long enough to read a sentence and reach for its button; a failure stays until it is dismissed.
const STAYS_MS = 7_000

/** `const tell = useToast(); tell('Saved')`: short news of what was done, with a way back where there is one. */
export function useToast(): Tell {
  const tell = useContext(Toasts)
  if (tell === undefined) throw new Error('useToast needs a ToastProvider above it.')
  return tell
}

export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const t = useWords(kitWords)
  const [toasts, setToasts] = useState<readonly Told[]>([])
  const count = useRef(0)
  const place = useRef<HTMLDivElement>(null)
  const forget = useCallback((id: number) => setToasts((now) => now.filter((one) => one.id !== id)), [])
  const tell = useCallback<Tell>(
    (text, { tone = 'good', act } = {}) => {
      const id = ++count.current
      setToasts((now) => [...now.slice(-2), { id, text, tone, act }])
      if (tone === 'good') setTimeout(() => forget(id), STAYS_MS)
    },
    [forget],
  )
  // Shown anew, it stands above a dialog that was opened since.
  useEffect(() => {
    const element = place.current
    if (element?.matches(':popover-open') === true) element.hidePopover()
    if (toasts.length > 0) element?.showPopover()
  }, [toasts])
  return (
    <Toasts.Provider value={useMemo(() => tell, [tell])}>
      {children}
      <div ref={place} popover="manual" className="hc-toasts" role="status" aria-live="polite">
        {toasts.map(({ id, text, tone, act }) => (
          <div key={id} className="hc-toast" data-tone={tone}>
            <Icon name={tone === 'good' ? 'check' : 'warning'} />
            <p>{text}</p>
            {act !== undefined && (
              <button
                type="button"
                className="hc-link"
                onClick={() => {
                  forget(id)
                  act.run()
                }}
              >
                {act.label}
              </button>
            )}
            <IconButton icon="close" label={t.dismiss} onClick={() => forget(id)} />
          </div>
        ))}
      </div>
    </Toasts.Provider>
  )
}
