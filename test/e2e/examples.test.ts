import { createServer, type Server } from 'node:http'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join, resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { build } from 'vite'
import { chatSuite } from './support/chat-suite.ts'
import { noChromium } from './support/chromium.ts'

const examples = resolve(import.meta.dirname, '../../examples')
const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }

describe.skipIf(noChromium)('the example apps', () => {
  const suite = chatSuite()
  let built: string
  let server: Server
  let page: Page
  const complaints: string[] = []
  beforeAll(async () => {
    built = await mkdtemp(join(tmpdir(), 'holdfast-example-'))
    await build({
      configFile: false,
      root: join(examples, 'vite'),
      logLevel: 'error',
      build: { outDir: built },
      define: { 'import.meta.env.VITE_HOLDFAST': JSON.stringify(suite.app().base) },
    })
    server = createServer((request, response) => {
      const path = new URL(request.url ?? '/', 'http://site').pathname
      const name = path === '/' ? 'index.html' : path.slice(1)
      readFile(join(built, name)).then(
        (body) => response.setHeader('content-type', types[extname(name)] ?? 'text/plain').end(body),
        () => response.writeHead(404).end(),
      )
    })
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  })
  afterAll(async () => {
    server.closeAllConnections()
    await new Promise((done) => server.close(done))
    await rm(built, { recursive: true, force: true })
  })

  test('a Vite app imports the chat from holdfast/react, a customer books in it, and the app is told', async () => {
    page = await suite.browser().newPage({ locale: 'en-GB', timezoneId: 'Europe/London' })
    page.setDefaultTimeout(20_000)
    page.on(
      'console',
      (message) => message.type() === 'error' && !/favicon/.test(message.location().url) && complaints.push(message.text()),
    )
    page.on('pageerror', (error) => complaints.push(error.message))
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
    const chat = page.frameLocator('iframe[title="Booking chat"]')
    await chat.getByRole('button', { name: 'Could I get a haircut next week?' }).click()
    await chat.locator('.hf-days').getByRole('option').first().click()
    await chat.getByLabel('Name').fill('Ada Byron')
    await chat.getByLabel('Email').fill('ada.example-app@example.com')
    await chat.getByRole('button', { name: 'Confirm booking' }).click()
    await page.getByText(/^Thank you! Your reference is [A-Z0-9]{4}-[A-Z0-9]{4}\.$/).waitFor()
    const { rows } = await suite
      .app()
      .database.pool.query<{ reference: string }>('SELECT reference FROM booking WHERE customer_email = $1', [
        'ada.example-app@example.com',
      ])
    expect(await page.getByText('Thank you!').innerText()).toContain(rows[0]?.reference)
    await page.close()
    expect(complaints).toEqual([])
  })

  test('a Next app renders it on the server: it asks nothing of a browser there, and is marked as the browser’s own', async () => {
    const outDir = await mkdtemp(join(examples, '../node_modules/.holdfast-next-'))
    await build({
      configFile: false,
      root: join(examples, 'next'),
      logLevel: 'error',
      build: { outDir, ssr: join(examples, 'next/app/page.tsx'), rolldownOptions: { output: { entryFileNames: 'page.mjs' } } },
      ssr: { noExternal: ['holdfast'] },
      esbuild: false,
    })
    const { default: Example } = (await import(join(outDir, 'page.mjs'))) as { default: () => never }
    const { createElement } = await import('react')
    const { renderToString } = await import('react-dom/server')
    expect(renderToString(createElement(Example))).toMatch(/<h1>Come and see us<\/h1><iframe title="Booking chat"/)
    await rm(outDir, { recursive: true, force: true })
    expect(await readFile(resolve(examples, '../web/dist-react/booking-chat.js'), 'utf8')).toMatch(/^'use client'/)
  })
})
