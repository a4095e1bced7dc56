import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { sessionOperations } from '../../../src/http/contract/console/session.ts'
import { call } from '../api.ts'
import { Avatar, Badge } from '../kit/badge.tsx'
import { Select } from '../kit/field.tsx'
import { Icon } from '../kit/icon.tsx'
import { consoleLanguages, useConsoleLanguage, useWords } from '../kit/language.tsx'
import { Popover } from '../kit/popover.tsx'
import { schemes, useScheme } from '../kit/theme.ts'
import { useToast } from '../kit/toast.tsx'
import { useWorkplace } from './workplace.tsx'
import { shellWords } from './words.ts'

/** Who is signed in, and what is theirs: the look, the language, the way out. */
export function Account({ onKeys }: { readonly onKeys: () => void }) {
  const t = useWords(shellWords)
  const { member } = useWorkplace()
  const [open, setOpen] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const close = useCallback(() => setOpen(false), [])
  return (
    <div className="hc-account">
      <button
        ref={opener}
        type="button"
        className="hc-account-opener"
        aria-haspopup="dialog"
        aria-expanded={open}
        aria-label={t.account(member.name)}
        onClick={() => setOpen(!open)}
      >
        <Avatar name={member.name} />
        <span className="hc-account-name">
          {member.name}
          <small>{t.roles[member.role]}</small>
        </span>
        <Icon name="up" />
      </button>
      <Popover open={open} onClose={close} anchor={opener} label={t.account(member.name)} className="hc-account-box">
        <AccountBox onKeys={onKeys} onClose={close} />
      </Popover>
    </div>
  )
}

function AccountBox({ onKeys, onClose }: { readonly onKeys: () => void; readonly onClose: () => void }) {
  const t = useWords(shellWords)
  const { member } = useWorkplace()
  const { language, choose } = useConsoleLanguage()
  const theme = useScheme()
  const signOut = useSignOut()
  return (
    <>
      <div className="hc-account-who">
        <strong>{member.name}</strong>
        <span>{member.email}</span>
        {member.masked && <Badge icon="eye">{t.masked}</Badge>}
      </div>
      <Select
        label={t.scheme}
        value={theme.scheme}
        options={schemes.map((scheme) => ({ value: scheme, label: t.schemes[scheme] }))}
        onChange={theme.choose}
      />
      <Select
        label={t.language}
        value={language}
        options={(['en', 'de'] as const).map((code) => ({ value: code, label: consoleLanguages[code] }))}
        onChange={choose}
      />
      <div className="hc-account-acts">
        <Link href="/account" className="hc-menu-item" onClick={onClose}>
          <Icon name="person" /> {t.ownAccount}
        </Link>
        <button
          type="button"
          className="hc-menu-item"
          onClick={() => {
            onClose()
            onKeys()
          }}
        >
          <Icon name="keyboard" /> {t.shortcuts}
        </button>
        <button type="button" className="hc-menu-item" onClick={() => void signOut()}>
          <Icon name="leave" /> {t.signOut}
        </button>
      </div>
    </>
  )
}

function useSignOut(): () => Promise<void> {
  const queries = useQueryClient()
  const tell = useToast()
  const [, go] = useLocation()
  return async () => {
    try {
      await call(sessionOperations.signOut, {})
    } catch (fault) {
      tell(fault instanceof Error ? fault.message : String(fault), { tone: 'bad' })
      return
    }
    // Nothing of what was read stays for whoever comes next.
    queries.clear()
    go('/sign-in')
  }
}
