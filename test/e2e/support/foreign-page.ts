import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface ForeignPage {
  readonly url: string
  readonly close: () => Promise<void>
}

/** A page of another site, whose stylesheet restyles and hides everything and whose policy lets in nothing but our launcher and frame. */
export async function serveForeignPage(holdfast: string, tag: string): Promise<ForeignPage> {
  const server = createServer((_request, response) => {
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': `default-src 'none'; script-src ${holdfast} 'nonce-own'; frame-src ${holdfast}; style-src 'nonce-own'; img-src data:`,
    })
    response.end(`<!doctype html><html lang="en"><head><title>Somebody’s shop</title><link rel="icon" href="data:,">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <style nonce="own">
        * { all: unset !important; display: block !important; color: red !important; font-size: 40px !important; overflow-wrap: anywhere !important }
        iframe, button, div { display: none !important; opacity: 0 !important; transform: scale(0) !important; z-index: -1 !important }
      </style>
      <script nonce="own">
        window.heard = []
        ;(window.holdfast ||= []).push((chat) => {
          chat.on('opened', () => heard.push('opened'))
          chat.on('booked', (booked) => heard.push(booked))
          chat.prefill({ name: 'Ada Byron', email: 'ada.embeds@example.com', service: 'massage' })
        })
      </script>
      ${tag}</head><body><h1>Somebody’s shop</h1></body></html>`)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
