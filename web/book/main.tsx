import { createRoot } from 'react-dom/client'
import { LanguageProvider } from '../i18n/language-provider.tsx'
import '../ui/theme.css'
import '../ui/cards.css'
import '../ui/slots.css'
import '../ui/ticket.css'
import '../ui/form.css'
import './page-language.css'
import './flow.css'
import { BookPage } from './book-page.tsx'
import { PageWordsProvider } from './page-words.tsx'
import { mayTakeOver, readPlainPage, takeOver } from './take-over.ts'

const root = document.getElementById('root')
const tenant = decodeURIComponent(location.pathname.split('/')[1] ?? '')
if (root !== null && mayTakeOver(root)) {
  const stage = document.createElement('div')
  takeOver(root, stage)
  createRoot(stage).render(
    <LanguageProvider>
      <PageWordsProvider>
        <BookPage tenant={tenant} {...readPlainPage(root)} />
      </PageWordsProvider>
    </LanguageProvider>,
  )
}
