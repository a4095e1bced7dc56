import { createRoot } from 'react-dom/client'
import '../ui/theme.css'
import './kit/console.css'
import './kit/controls.css'
import './kit/overlays.css'
import './kit/lists.css'
import './shell/shell.css'
import { applyKeptScheme } from './kit/theme.ts'
import { App } from './shell/app.tsx'

applyKeptScheme()
const root = document.getElementById('root')
if (root !== null) createRoot(root).render(<App />)
