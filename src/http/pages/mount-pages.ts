import { existsSync } from 'node:fs'
import { join } from 'node:path'
import express, { type Express, type Response, type Router } from 'express'
import { mountBook } from '../book/mount-book.ts'
import { mountConsent, type ConsentDeps } from '../consent/mount-consent.ts'
import { isHttps, setHeadersFor } from '../security-headers.ts'
import { docsPage } from './docs.ts'
import { html, wordsPage } from './html.ts'
import { mountOutbox } from './mount-outbox.ts'

export interface PageDeps extends ConsentDeps {
  readonly webDir: string
  readonly outboxDir?: string | undefined
  /** The OpenAPI document as JSON. */
  readonly openApi: string
}

/** Everything for people's eyes. */
export function mountPages(app: Express, deps: PageDeps): void {
  const { webDir, outboxDir, openApi } = deps
  const pages = express.Router()
  const setting = { https: isHttps(deps) }
  pages.use((_request, response, next) => {
    setHeadersFor(response, 'page', setting)
    next()
  })
  pages.get('/openapi.json', (_request, response) => {
    setHeadersFor(response, 'api', setting)
    response.set('cache-control', 'no-cache').type('application/json').send(openApi)
  })
  const docs = docsPage()
  pages.get('/docs', (_request, response) => void response.set('cache-control', 'no-cache').type('html').send(docs))
  for (const file of ['pages.css', 'book.css'])
    pages.get(`/${file}`, (_request, response) => response.sendFile(join(import.meta.dirname, file)))
  if (outboxDir !== undefined) mountOutbox(pages, { dir: outboxDir, publicUrl: deps.publicUrl })
  mountConsolePages(pages, webDir)
  mountBook(pages, deps, join(webDir, 'book.html'))
  mountConsent(pages, deps, join(webDir, 'consent.html'))
  mountWeb(pages, webDir, setting)
  app.use(pages)
}

/** One page for every address of the console: what it shows is its own to find out, and nothing of it is for strangers' frames. */
function mountConsolePages(pages: Router, webDir: string): void {
  pages.get(['/console', '/console/*rest'], sendPage(webDir, 'console.html'))
}

/** Files with a hash in their name never change; the pages are asked about each time. */
function mountWeb(pages: Router, webDir: string, setting: { readonly https: boolean }): void {
  const assets = { immutable: true, maxAge: '1y', fallthrough: true, index: false, redirect: false } as const
  pages.use('/assets', express.static(join(webDir, 'assets'), assets))
  pages.get('/widget.js', (_request, response, next) => {
    // Other sites load it: that is what it is for. A new version reaches them within minutes.
    setHeadersFor(response, 'launcher', setting)
    response.set('cache-control', 'public, max-age=300')
    response.sendFile(join(webDir, 'widget.js'), { cacheControl: false }, (error) => (error === undefined ? undefined : next()))
  })
  // By name and no whole folder: the build has templates and pages in it that are nobody's to open as they are.
  pages.get('/icon.svg', (_request, response, next) =>
    response.sendFile(join(webDir, 'icon.svg'), { maxAge: '1d' }, (error) => (error === undefined ? undefined : next())),
  )
  pages.get('/', sendPage(webDir, 'index.html'))
  pages.get('/:tenant/bookings/:reference', sendPage(webDir, 'manage.html'))
  const chat = /^\/[a-z0-9][a-z0-9-]{0,62}\/?$/
  pages.get(chat, (request, response, next) => {
    if (!/[?&]embed(=|&|$)/.test(request.url)) return next()
    setHeadersFor(response, 'framed', setting)
    next()
  })
  pages.get(chat, sendPage(webDir, 'index.html'))
}

function sendPage(webDir: string, file: string) {
  const built = existsSync(join(webDir, file))
  return (_request: unknown, response: Response) => {
    response.set('cache-control', 'no-cache')
    if (built) response.sendFile(join(webDir, file))
    else response.type('html').send(notBuilt)
  }
}

const notBuilt = wordsPage(
  'Holdfast',
  html`<h1>Holdfast</h1>
    <p>
      The page is not built yet: run <code>npm ci</code> (or <code>npm run build</code>) and reload. The API works without it:
      <a href="/docs">documentation</a>.
    </p>`,
)
