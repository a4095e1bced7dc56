import { type ReactNode, useEffect, useRef } from 'react'
import { Link, useLocation } from 'wouter'
import type { Role } from '../../../src/http/contract/console/operation.ts'
import { useWords } from '../kit/language.tsx'
import { Page, type PageProps } from '../kit/page.tsx'
import { Ready } from '../kit/states.tsx'
import { useWorkplace } from '../shell/workplace.tsx'
import type { Catalogue } from '../../../src/http/contract/console/catalogue.ts'
import { type SetupAnswer, useCatalogue } from './catalogue.ts'
import './setup.css'
import { words } from './words.ts'

const places = [
  { key: 'overview', href: '/setup', role: 'manager' },
  { key: 'business', href: '/setup/business', role: 'manager' },
  { key: 'resources', href: '/setup/resources', role: 'manager' },
  { key: 'services', href: '/setup/services', role: 'manager' },
  { key: 'answers', href: '/setup/answers', role: 'manager' },
  { key: 'look', href: '/setup/look', role: 'manager' },
  { key: 'embed', href: '/setup/embed', role: 'manager' },
  { key: 'assistants', href: '/setup/assistants', role: 'owner' },
  { key: 'webhooks', href: '/setup/webhooks', role: 'manager' },
  { key: 'protection', href: '/setup/protection', role: 'manager' },
  { key: 'history', href: '/setup/history', role: 'manager' },
] as const satisfies readonly { readonly key: string; readonly href: string; readonly role: Role }[]

export interface SetupPageProps extends Omit<PageProps, 'children' | 'width' | 'title'> {
  /** Or what it is called in the catalogue, once that is there. */
  readonly title: string | ((catalogue: Catalogue | undefined) => string)
  readonly children: (setup: SetupAnswer) => ReactNode
}

/** A page of the set-up beside the others, once the catalogue is there. */
export function SetupPage({ title, children, ...page }: SetupPageProps) {
  const t = useWords(words)
  const { may } = useWorkplace()
  const [here] = useLocation()
  const catalogue = useCatalogue()
  const nav = useRef<HTMLElement>(null)
  // On a phone the line of places is longer than the screen.
  useEffect(() => {
    // In braces: newer browsers answer a promise, and that is nothing to clean up with.
    nav.current?.querySelector('[aria-current]')?.scrollIntoView({ inline: 'center', block: 'nearest' })
  }, [here])
  const current = places
    .filter(({ href }) => here === href || here.startsWith(`${href}/`))
    .toSorted((a, b) => b.href.length - a.href.length)[0]
  return (
    <Page {...page} title={typeof title === 'string' ? title : title(catalogue.data?.catalogue)} width="wide">
      <div className="hs-frame">
        <nav ref={nav} className="hs-nav" aria-label={t.setup}>
          {places
            .filter(({ role }) => may(role))
            .map(({ key, href }) => (
              <Link key={key} href={href} aria-current={current?.key === key ? 'page' : undefined}>
                {t.nav[key]}
              </Link>
            ))}
        </nav>
        <div className="hs-main">
          <Ready of={catalogue} lines={8}>
            {children}
          </Ready>
        </div>
      </div>
    </Page>
  )
}
