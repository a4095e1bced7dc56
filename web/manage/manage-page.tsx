import { useEffect, useMemo } from 'react'
import { PageLanguage } from '../book/page-language.tsx'
import { useLanguage } from '../i18n/language-provider.tsx'
import { connectApi } from '../ui/api.ts'
import { applyTheme } from '../ui/apply-theme.ts'
import { ContactLines } from '../ui/contact-lines.tsx'
import { ManagedBooking } from './managed-booking.tsx'
import { useBooking } from './use-booking.ts'

export interface ManagePageProps {
  readonly tenant: string
  readonly reference: string
  readonly token: string
}

/** What the link in the mail opens: see, move or cancel one booking. The token in the link is the key to it. */
export function ManagePage({ tenant, reference, token }: ManagePageProps) {
  const { t } = useLanguage()
  const api = useMemo(() => connectApi(tenant), [tenant])
  const { state, replace, refresh } = useBooking(api, reference, token)
  const theme = state.phase === 'open' ? state.business.theme : undefined
  useEffect(() => {
    document.title = t.manage.pageTitle
  }, [t])
  useEffect(() => {
    if (theme !== undefined) applyTheme(theme, new URLSearchParams(location.search))
  }, [theme])
  switch (state.phase) {
    case 'opening':
      return <main className="hf-manage" aria-busy="true" />
    case 'not_found':
      return (
        <main className="hf-trouble">
          <h1>{t.manage.badLink}</h1>
          <p>{t.manage.badLinkAdvice}</p>
        </main>
      )
    case 'unreachable':
      return (
        <main className="hf-trouble">
          <h1>{t.manage.unreachable}</h1>
          <p>{t.manage.unreachableAdvice}</p>
          <button type="button" className="hf-button hf-button-main" onClick={() => location.reload()}>
            {t.manage.loadAgain}
          </button>
        </main>
      )
    case 'open':
      return (
        <main className="hf-manage">
          <header className="hf-manage-head">
            <div>
              <p className="hf-manage-name">{state.business.name}</p>
              <h1>{t.manage.pageTitle}</h1>
            </div>
            <PageLanguage />
          </header>
          <ManagedBooking api={api} token={token} managed={state} onChanged={replace} onStale={refresh} />
          <footer className="hf-manage-foot">
            <p>{t.menu.contact}</p>
            <ContactLines contact={state.business.contact} />
          </footer>
        </main>
      )
  }
}
