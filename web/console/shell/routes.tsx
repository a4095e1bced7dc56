import { type ComponentType, lazy, Suspense, useCallback, useEffect } from 'react'
import { Redirect, Route, Switch, useLocation } from 'wouter'
import type { AreaRoute } from '../area.ts'
import { areas } from '../areas.ts'
import { EmptyState, Loading, ProblemNotice } from '../kit/states.tsx'
import { useConsoleLanguage, useWords } from '../kit/language.tsx'
import { sessionEnded } from '../session-ended.ts'
import { base } from '../tenant.ts'
import { ErrorBoundary } from './error-boundary.tsx'
import { Frame } from './frame.tsx'
import { NotAllowed, NotFound } from './not-here.tsx'
import { ProofGate } from './proof-gate.tsx'
import { useSession } from './session.ts'
import { useWorkplace, WorkplaceProvider } from './workplace.tsx'
import { shellWords } from './words.ts'

export const signInPath = '/sign-in'
const home = '/conversations'

const routes = areas.flatMap((area) => area.routes).map((route) => ({ ...route, Page: pageOf(route) }))
const open = routes.filter((route) => route.role === 'nobody')
const closed = routes.filter((route) => route.role !== 'nobody')

/** Pages for nobody in particular stand alone; all others need somebody who is signed in. */
export function Routes() {
  return (
    <Switch>
      {open.map(({ path, Page }) => (
        <Route key={path} path={path}>
          <Suspense fallback={<main aria-busy="true" />}>
            <Page />
          </Suspense>
        </Route>
      ))}
      <Route>
        <SignedIn />
      </Route>
    </Switch>
  )
}

function SignedIn() {
  const t = useWords(shellWords)
  const session = useSession()
  const signIn = useWayToSignIn()
  useEffect(() => sessionEnded.listen(signIn), [signIn])
  const { suggest } = useConsoleLanguage()
  const own = session.data?.locale
  useEffect(() => {
    if (own !== undefined) suggest(own)
    // Said once for each account, not whenever the language changes.
    // eslint-disable-next-line react/exhaustive-deps
  }, [own])
  if (session.error?.status === 404)
    return (
      <main className="hc-alone">
        <EmptyState icon="warning" title={t.noTenant}>
          {t.noTenantText}
        </EmptyState>
      </main>
    )
  // Nobody is signed in: the way to the sign-in is taken already.
  if (session.error !== null && session.error.status !== 401)
    return (
      <main className="hc-alone">
        <ProblemNotice problem={session.error} onRetry={() => void session.refetch()} />
      </main>
    )
  if (session.data === undefined) return <main aria-busy="true" />
  return (
    <WorkplaceProvider business={session.data.business} member={session.data}>
      <Frame>
        <Pages />
      </Frame>
      <ProofGate />
    </WorkplaceProvider>
  )
}

function Pages() {
  const [place] = useLocation()
  const { may } = useWorkplace()
  return (
    <ErrorBoundary place={place}>
      <Suspense
        fallback={
          <div className="hc-page">
            <Loading lines={8} />
          </div>
        }
      >
        <Switch>
          <Route path="/">
            <Redirect to={home} replace />
          </Route>
          {closed.map(({ path, role, Page }) => (
            <Route key={path} path={path}>
              {role === 'nobody' || may(role) ? <Page /> : <NotAllowed role={role} />}
            </Route>
          ))}
          <Route>
            <NotFound home={home} />
          </Route>
        </Switch>
      </Suspense>
    </ErrorBoundary>
  )
}

/** To the sign-in, and after it back to where one was. */
function useWayToSignIn(): () => void {
  const [, go] = useLocation()
  return useCallback(() => {
    const here = location.pathname.slice(base.length)
    const back = here === '' || here.startsWith(signInPath) ? '' : `?back=${encodeURIComponent(here + location.search)}`
    go(signInPath + back, { replace: true })
  }, [go])
}

function pageOf({ load }: AreaRoute): ComponentType {
  return lazy(async () => ({ default: await load() }))
}
