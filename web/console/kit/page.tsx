import { type ReactNode, useEffect, useRef } from 'react'
import { Link } from 'wouter'
import { useTitle } from '../shell/use-title.ts'
import { Icon } from './icon.tsx'

export interface PageProps {
  /** Of the document, and the heading. */
  readonly title: string
  /** One sentence below the heading: what this page is for. */
  readonly intro?: ReactNode
  /** Buttons at the heading's end. */
  readonly actions?: ReactNode
  /** Where this page hangs, as a link above the heading. */
  readonly up?: { readonly href: string; readonly label: string }
  /** `full`: a board that fills the window and scrolls inside itself; `wide`: tables; `narrow`: forms. */
  readonly width?: 'narrow' | 'wide' | 'full'
  readonly children: ReactNode
}

// Whoever has just loaded the console is at its top already.
let opened = false

/** One page: names the document, and takes the focus to its heading when it opens, so that a screen reader tells where one is. */
export function Page({ title, intro, actions, up, width = 'wide', children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useTitle(title)
  useEffect(() => {
    const first = !opened
    opened = true
    if (first) return
    // Who is typing already stays where they are.
    if (document.activeElement === null || document.activeElement === document.body || document.activeElement.closest('nav') !== null)
      heading.current?.focus({ preventScroll: true })
  }, [])
  return (
    <div className="hc-page" data-width={width}>
      <header className="hc-page-head">
        {up !== undefined && (
          <Link className="hc-page-up" href={up.href}>
            <Icon name="back" /> {up.label}
          </Link>
        )}
        <div className="hc-page-line">
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {actions !== undefined && <div className="hc-page-actions">{actions}</div>}
        </div>
        {intro !== undefined && <p className="hc-page-intro">{intro}</p>}
      </header>
      <div className="hc-page-body">{children}</div>
    </div>
  )
}

/** A part of a page, under a heading of its own. */
export function Section({
  title,
  intro,
  actions,
  children,
}: {
  readonly title: string
  readonly intro?: ReactNode
  readonly actions?: ReactNode
  readonly children: ReactNode
}) {
  return (
    <section className="hc-section">
      <div className="hc-section-line">
        <h2>{title}</h2>
        {actions !== undefined && <div className="hc-page-actions">{actions}</div>}
      </div>
      {intro !== undefined && <p className="hc-page-intro">{intro}</p>}
      {children}
    </section>
  )
}

/** A surface with an edge around what belongs together. */
export function Panel({ children, className = '' }: { readonly children: ReactNode; readonly className?: string }) {
  return <div className={`hc-panel ${className}`}>{children}</div>
}
