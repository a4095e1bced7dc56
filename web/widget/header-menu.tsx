import { type FocusEvent, type KeyboardEvent, useId, useRef, useState } from 'react'
import { languageCodes, languageOf, languages } from '../i18n/languages.ts'
import { useLanguage } from '../i18n/language-provider.tsx'
import type { Business } from '../ui/api.ts'
import { Icon, type IconName } from '../ui/icons.tsx'
import { BookLink } from './book-link.tsx'
import { downloadTranscript } from './download-transcript.ts'
import type { ThreadMessage } from './thread.ts'

export interface HeaderMenuProps {
  readonly business: Business
  readonly thread: readonly ThreadMessage[]
  readonly waiting: boolean
  readonly onSay: (text: string) => void
  readonly onStartOver: () => void
  readonly onPrivacy: () => void
}

/** A disclosure, not an ARIA menu: its entries are plain buttons and a plain select, reached with Tab; Escape closes it. */
export function HeaderMenu({ business, thread, waiting, onSay, onStartOver, onPrivacy }: HeaderMenuProps) {
  const words = useLanguage()
  const { t } = words
  const id = useId()
  const [open, setOpen] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const started = thread.length > 0

  const close = () => {
    setOpen(false)
    opener.current?.focus()
  }
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && open) {
      event.stopPropagation()
      close()
    }
  }
  const closeWhenLeft = (event: FocusEvent) => {
    if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false)
  }
  const then = (act: () => void) => () => {
    close()
    act()
  }

  return (
    <div className="hf-menu" onKeyDown={closeOnEscape} onBlur={closeWhenLeft}>
      <button
        ref={opener}
        type="button"
        className="hf-icon-button"
        aria-label={t.menu.open}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <Icon name={open ? 'close' : 'menu'} />
      </button>
      <div id={id} className="hf-menu-panel" hidden={!open}>
        <LanguageSwitch />
        <Entry icon="person" disabled={waiting} onPress={then(() => onSay(t.menu.personSentence))}>
          {t.menu.person}
        </Entry>
        <BookLink tenant={business.id} className="hf-menu-entry">
          <Icon name="calendar" /> {t.menu.withoutChat}
        </BookLink>
        {started && (
          <>
            <Entry icon="download" disabled={false} onPress={then(() => downloadTranscript(business, thread, words))}>
              {t.menu.download}
            </Entry>
            <Entry icon="restart" disabled={waiting} onPress={then(onStartOver)}>
              {t.menu.startOver}
            </Entry>
          </>
        )}
        <Entry icon="shield" disabled={false} onPress={then(onPrivacy)}>
          {t.menu.privacy}
        </Entry>
      </div>
    </div>
  )
}

interface EntryProps {
  readonly icon: IconName
  readonly disabled: boolean
  readonly onPress: () => void
  readonly children: string
}

function Entry({ icon, disabled, onPress, children }: EntryProps) {
  return (
    <button type="button" className="hf-menu-entry" aria-disabled={disabled} onClick={() => !disabled && onPress()}>
      <Icon name={icon} /> {children}
    </button>
  )
}

function LanguageSwitch() {
  const { t, language, choose } = useLanguage()
  const id = useId()
  return (
    <div className="hf-menu-language">
      <Icon name="globe" />
      <label htmlFor={id}>{t.menu.language}</label>
      <select
        id={id}
        value={language}
        onChange={(event) => {
          const wanted = languageOf(event.target.value)
          if (wanted !== undefined) choose(wanted)
        }}
      >
        {languageCodes.map((code) => (
          <option key={code} value={code} lang={code}>
            {languages[code].name}
          </option>
        ))}
      </select>
    </div>
  )
}
