import { createRoot } from 'react-dom/client'
import { ContactPage } from './contact-page.tsx'

const root = document.getElementById('root')
if (root !== null) createRoot(root).render(<ContactPage />)
