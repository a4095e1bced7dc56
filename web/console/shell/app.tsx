import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { Router } from 'wouter'
import { ConsoleLanguageProvider } from '../kit/language.tsx'
import { aroundNav } from '../kit/leave-guard.tsx'
import { ToastProvider } from '../kit/toast.tsx'
import { Problem } from '../problem.ts'
import { base } from '../tenant.ts'
import { ErrorBoundary } from './error-boundary.tsx'
import { Routes } from './routes.tsx'
import { ShortcutProvider } from './shortcuts.tsx'

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      // Shown again within this, a page is not asked for anew.
      staleTime: 10_000,
      // What was refused will be refused again; an outage may pass.
      retry: (failures, problem) => failures < 2 && problem instanceof Problem && (problem.status === 0 || problem.status >= 500),
    },
  },
})

export function App() {
  return (
    <ConsoleLanguageProvider>
      <QueryClientProvider client={queries}>
        <ToastProvider>
          <ShortcutProvider>
            <Router base={base} aroundNav={aroundNav}>
              <ErrorBoundary>
                <Routes />
              </ErrorBoundary>
            </Router>
          </ShortcutProvider>
        </ToastProvider>
      </QueryClientProvider>
    </ConsoleLanguageProvider>
  )
}
