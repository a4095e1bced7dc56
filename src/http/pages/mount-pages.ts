import { existsSync } from 'node:fs'
import { join } from 'node:path'
import express, { type Express, type Response, type Router } from 'express'
import helmet from 'helmet'
import { mountBook } from '../book/mount-book.ts'
import { mountConsent, type ConsentDeps } from '../consent/mount-consent.ts'
import { docsPage } from './docs.ts'
import { html, wordsPage } from './html.ts'
import { mountOutbox } from './mount-outbox.ts'

export interface PageDeps extends ConsentDeps {
  readonly webDir: string
  readonly outboxDir?: string | undefined
  /** The OpenAPI document as JSON. */
  readonly openApi: string
}

/** Everything for people's eyes. Its policy lets nothing run or load but our own files. */
export function mountPages(app: Express, deps: PageDeps): void {
  const { webDir, outboxDir, openApi } = deps
  const pages = express.Router()
  pages.use(securityHeaders)
  pages.get('/openapi.json', (_request, response) => void response.type('application/json').send(openApi))
  const docs = docsPage()
  pages.get('/docs', (_request, response) => void response.type('html').send(docs))
  for (const file of ['pages.css', 'book.css'])
    pages.get(`/${file}`, (_request, response) => response.sendFile(join(import.meta.dirname, file)))
  if (outboxDir !== undefined) mountOutbox(pages, outboxDir)
  mountConsolePages(pages, webDir)
  mountBook(pages, deps, join(webDir, 'book.html'))
  mountConsent(pages, deps, join(webDir, 'consent.html'))
  mountWeb(pages, webDir)
  app.use(pages)
}

const policy = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'data:'],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  frameSrc: ["'self'"],
  manifestSrc: ["'self'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
}

const securityHeaders = helmet({
  contentSecurityPolicy: { useDefaults: false, directives: policy },
  referrerPolicy: { policy: 'no-referrer' },
  crossOriginEmbedderPolicy: false,
  // Asked for by some answers of an origin and not by others, browsers complain and ignore it.
  originAgentCluster: false,
})

/**
 * The chat may be in any site's frame when it is asked for as one. There is nothing to steal by clicks there: no cookie signs anybody
 * in, browsers keep the conversation's token apart for each site that embeds it, and every booking shows what it is before the button.
 */
const framed = helmet.contentSecurityPolicy({ useDefaults: false, directives: { ...policy, frameAncestors: ['*'] } })

/** One page for every address of the console: what it shows is its own to find out, and nothing of it is for strangers' frames. */
function mountConsolePages(pages: Router, webDir: string): void {
  pages.get(['/console', '/console/*rest'], sendPage(webDir, 'console.html'))
}

/** Files with a hash in their name never change; the pages are asked about each time. */
function mountWeb(pages: Router, webDir: string): void {
  pages.use('/assets', express.static(join(webDir, 'assets'), { immutable: true, maxAge: '1y', fallthrough: true, index: false }))
  pages.get('/widget.js', (_request, response, next) => {
    // Other sites load it: that is what it is for. A new version reaches them within minutes.
    response.set({ 'cross-origin-resource-policy': 'cross-origin', 'cache-control': 'public, max-age=300' })
    next()
  })
  pages.use(express.static(webDir, { index: false, cacheControl: false }))
  pages.get('/', sendPage(webDir, 'index.html'))
  pages.get('/:tenant/bookings/:reference', sendPage(webDir, 'manage.html'))
  const chat = /^\/[a-z0-9][a-z0-9-]{0,62}\/?$/
  pages.get(chat, (request, response, next) => {
    if (!/[?&]embed(=|&|$)/.test(request.url)) return next()
    response.removeHeader('x-frame-options')
    framed(request, response, next)
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
