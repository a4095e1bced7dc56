import { useState } from 'react'
import { useLanguage } from '../i18n/language-provider.tsx'
import type { Business } from '../ui/api.ts'
import { Icon } from '../ui/icons.tsx'
import { HeaderMenu } from './header-menu.tsx'
import type { ThreadMessage } from './thread.ts'

export interface ChatHeaderProps {
  readonly business: Business
  readonly thread: readonly ThreadMessage[]
  readonly waiting: boolean
  readonly onSay: (text: string) => void
  readonly onStartOver: () => void
  /** Only where the chat is in another page's frame. */
  readonly onClose?: (() => void) | undefined
}

export function ChatHeader({ business, onStartOver, onClose, ...menu }: ChatHeaderProps) {
  const { t } = useLanguage()
  const [asking, setAsking] = useState(false)
  return (
    <header className="hf-header">
      <div className="hf-header-words">
        <h1 className="hf-header-name">{business.name}</h1>
        <p className="hf-header-who">{t.chat.who}</p>
      </div>
      <HeaderMenu business={business} {...menu} onStartOver={() => setAsking(true)} />
      {onClose !== undefined && (
        <button type="button" className="hf-icon-button" aria-label={t.close} onClick={onClose}>
          <Icon name="close" />
        </button>
      )}
      {asking && (
        <div className="hf-ask" role="group" aria-label={t.menu.startOverAsk}>
          <p>
            <strong>{t.menu.startOverAsk}</strong> {t.menu.startOverAdvice}
          </p>
          <button type="button" className="hf-button hf-button-small hf-button-main" autoFocus onClick={onStartOver}>
            {t.menu.startOverYes}
          </button>
          <button type="button" className="hf-button hf-button-small" onClick={() => setAsking(false)}>
            {t.menu.startOverNo}
          </button>
        </div>
      )}
    </header>
  )
}
