import { createRoot } from 'react-dom/client'
import { PageWordsProvider } from '../book/page-words.tsx'
import { LanguageProvider } from '../i18n/language-provider.tsx'
import '../ui/theme.css'
import '../ui/cards.css'
import '../ui/slots.css'
import '../ui/ticket.css'
import '../ui/form.css'
import '../book/page-language.css'
import './manage.css'
import { ManagePage } from './manage-page.tsx'

// "/{tenant}/bookings/{reference}?token=…" or "#token=…": a fragment never reaches a server's log.
const [, tenant = '', , reference = ''] = location.pathname.split('/').map(decodeURIComponent)
const token = new URLSearchParams(location.search).get('token') ?? new URLSearchParams(location.hash.slice(1)).get('token') ?? ''
const root = document.getElementById('root')
if (root !== null) {
  createRoot(root).render(
    <LanguageProvider>
      <PageWordsProvider>
        <ManagePage tenant={tenant} reference={reference} token={token} />
      </PageWordsProvider>
    </LanguageProvider>,
  )
}
