import { isIP } from 'node:net'
import type { Request, Response, Router } from 'express'
import { isHttps, setHeadersFor } from '../security-headers.ts'
import { mailAttachment, mailHtml, mailPage, outboxPage } from './outbox.ts'

interface OutboxSetting {
  readonly dir: string
  readonly publicUrl: string
}

export function mountOutbox(pages: Router, { dir, publicUrl }: OutboxSetting): void {
  const setting = { https: isHttps({ publicUrl }) }
  pages.use('/outbox', (request, response, next) => {
    if (isCalledByItsName(request, publicUrl)) next()
    else sendPage(response, undefined)
  })
  pages.get('/outbox', async (_request, response) => sendPage(response, await outboxPage(dir)))
  pages.get('/outbox/:name', async (request, response) => sendPage(response, await mailPage(dir, request.params.name)))
  pages.get('/outbox/:name/html', async (request, response) => {
    setHeadersFor(response, 'mail', setting)
    sendPage(response, await mailHtml(dir, request.params.name))
  })
  pages.get('/outbox/:name/attachments/:index', async (request, response) => {
    const file = await mailAttachment(dir, request.params.name, Number(request.params.index))
    if (file === undefined) return sendPage(response, undefined)
    setHeadersFor(response, 'api', setting)
    response.set({ 'content-type': file.contentType, 'content-disposition': `attachment; filename="${file.filename}"` }).end(file.content)
  })
}

/**
 * Every mail is here, links and all, for whoever sits at this machine. A site out there can give its own name this machine's address
 * and have its visitor's browser read what answers (DNS rebinding): it cannot make the browser call us by a name of ours.
 */
function isCalledByItsName(request: Request, publicUrl: string): boolean {
  const host = URL.parse(`http://${request.get('host') ?? ''}`)?.hostname ?? ''
  return (
    host === 'localhost' || host.endsWith('.localhost') || isIP(host.replace(/^\[|\]$/g, '')) !== 0 || host === new URL(publicUrl).hostname
  )
}

function sendPage(response: Response, page: string | undefined): void {
  response.set('cache-control', 'no-store')
  response
    .status(page === undefined ? 404 : 200)
    .type('html')
    .send(page ?? 'There is no such mail.')
}
