import { useState } from 'react'
import { useLanguage } from '../i18n/language-provider.tsx'
import type { Business } from '../ui/api.ts'
import { Icon } from '../ui/icons.tsx'
import { Ask } from './ask.tsx'
import { HeaderMenu } from './header-menu.tsx'
import type { ThreadMessage } from './thread.ts'

export interface ChatHeaderProps {
  readonly business: Business
  readonly thread: readonly ThreadMessage[]
  readonly waiting: boolean
  /** Who of the staff has the conversation now. */
  readonly person: string | undefined
  readonly onSay: (text: string) => void
  readonly onStartOver: () => void
  /** Rejects when the server did not take it. */
  readonly onErase: () => Promise<void>
  /** Only where the chat is in another page's frame. */
  readonly onClose?: (() => void) | undefined
}

type Asking = 'nothing' | 'start_over' | 'privacy' | 'erase' | 'erase_failed'

export function ChatHeader({ business, onStartOver, onErase, onClose, person, ...menu }: ChatHeaderProps) {
  const { t } = useLanguage()
  const [asking, setAsking] = useState<Asking>('nothing')
  const nothing = () => setAsking('nothing')
  const erase = () => onErase().then(onStartOver, () => setAsking('erase_failed'))
  return (
    <header className="hf-header">
      <div className="hf-header-words">
        <h1 className="hf-header-name">{business.name}</h1>
        <p className="hf-header-who">{person === undefined ? t.chat.who : t.person.answers(person, business.name)}</p>
      </div>
      <HeaderMenu business={business} {...menu} onStartOver={() => setAsking('start_over')} onPrivacy={() => setAsking('privacy')} />
      {onClose !== undefined && (
        <button type="button" className="hf-icon-button" aria-label={t.close} onClick={onClose}>
          <Icon name="close" />
        </button>
      )}
      {asking === 'start_over' && (
        <Ask
          question={t.menu.startOverAsk}
          advice={t.menu.startOverAdvice}
          yes={t.menu.startOverYes}
          no={t.menu.startOverNo}
          onYes={onStartOver}
          onNo={nothing}
        />
      )}
      {asking === 'privacy' && (
        <Privacy business={business} started={menu.thread.length > 0} onErase={() => setAsking('erase')} onClose={nothing} />
      )}
      {(asking === 'erase' || asking === 'erase_failed') && (
        <Ask
          question={t.menu.eraseAsk}
          advice={asking === 'erase' ? t.menu.eraseAdvice : t.menu.eraseFailed}
          yes={t.menu.eraseYes}
          no={t.menu.eraseNo}
          final
          onYes={() => void erase()}
          onNo={nothing}
        />
      )}
    </header>
  )
}

interface PrivacyProps {
  readonly business: Business
  readonly started: boolean
  readonly onErase: () => void
  readonly onClose: () => void
}

function Privacy({ business, started, onErase, onClose }: PrivacyProps) {
  const { t } = useLanguage()
  return (
    <div className="hf-ask" role="group" aria-label={t.menu.privacy}>
      <p>{t.menu.privacyWords(business.name)}</p>
      <button type="button" className="hf-button hf-button-small" autoFocus onClick={onClose}>
        {t.close}
      </button>
      {started && (
        <button type="button" className="hf-button hf-button-small" onClick={onErase}>
          {t.menu.erase}
        </button>
      )}
    </div>
  )
}
