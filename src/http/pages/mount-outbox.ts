import type { Response, Router } from 'express'
import { mailAttachment, mailHtml, mailPage, outboxPage } from './outbox.ts'

export function mountOutbox(pages: Router, dir: string): void {
  pages.get('/outbox', async (_request, response) => sendPage(response, await outboxPage(dir)))
  pages.get('/outbox/:name', async (request, response) => sendPage(response, await mailPage(dir, request.params.name)))
  pages.get('/outbox/:name/html', async (request, response) => {
    // A mail is somebody else's HTML: it may be styled, and can do nothing else.
    response.set(
      'content-security-policy',
      "sandbox allow-popups; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'",
    )
    response.set('x-frame-options', 'SAMEORIGIN')
    sendPage(response, await mailHtml(dir, request.params.name))
  })
  pages.get('/outbox/:name/attachments/:index', async (request, response) => {
    const file = await mailAttachment(dir, request.params.name, Number(request.params.index))
    if (file === undefined) return sendPage(response, undefined)
    response.set({ 'content-type': file.contentType, 'content-disposition': `attachment; filename="${file.filename}"` }).end(file.content)
  })
}

function sendPage(response: Response, page: string | undefined): void {
  response.set('cache-control', 'no-store')
  response
    .status(page === undefined ? 404 : 200)
    .type('html')
    .send(page ?? 'There is no such mail.')
}
