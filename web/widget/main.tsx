import { createRoot } from 'react-dom/client'
import '../ui/theme.css'
import '../ui/cards.css'
import './chat.css'
import { ChatPage } from './chat-page.tsx'

const root = document.getElementById('root')
// "/" is the demo business, "/{tenant}" any other.
const tenant = decodeURIComponent(location.pathname.split('/')[1] ?? '')
if (root !== null) createRoot(root).render(<ChatPage tenant={tenant === '' ? 'demo' : tenant} />)
