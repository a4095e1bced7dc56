import { createRoot } from 'react-dom/client'
import { LanguageProvider } from '../i18n/language-provider.tsx'
import '../ui/theme.css'
import '../ui/cards.css'
import '../ui/slots.css'
import '../ui/ticket.css'
import '../ui/form.css'
import './header.css'
import './messages.css'
import './composer.css'
import './chat.css'
import { ChatPage } from './chat-page.tsx'

const root = document.getElementById('root')
// "/" is the demo business, "/{tenant}" any other.
const tenant = decodeURIComponent(location.pathname.split('/')[1] ?? '')
if (root !== null) {
  createRoot(root).render(
    <LanguageProvider>
      <ChatPage tenant={tenant === '' ? 'demo' : tenant} />
    </LanguageProvider>,
  )
}
