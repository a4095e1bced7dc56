import { createRoot } from 'react-dom/client'
import { tellTimeZone } from '../i18n/format.ts'
import { LanguageProvider } from '../i18n/language-provider.tsx'
import { languageOf } from '../i18n/languages.ts'
import { applyTheme } from '../ui/apply-theme.ts'
import '../ui/theme.css'
import '../ui/cards.css'
import '../ui/slots.css'
import '../ui/ticket.css'
import './app.css'
import { AppView } from './app-view.tsx'
import { AppWordsProvider } from './app-words.tsx'
import { readBusiness } from './business.ts'
import { connectHost } from './connect-host.ts'
import { useHost } from './use-host.ts'

const business = readBusiness(document.getElementById('business'))
applyTheme(business.theme, new URLSearchParams())
const root = document.getElementById('root')
const host = await connectHost()
tellTimeZone(host.seen().context.timeZone)
document.title = business.name

function Page() {
  const { context } = useHost(host, business)
  const told = languageOf(context.locale) === undefined ? business.locale : context.locale
  return (
    <LanguageProvider told={told}>
      <AppWordsProvider>
        <AppView host={host} business={business} />
      </AppWordsProvider>
    </LanguageProvider>
  )
}

if (root !== null) createRoot(root).render(<Page />)
