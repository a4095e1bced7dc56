import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '../http/support/app.ts'
import { ada, holdOne, keyFor, linkOf, pressOnPage } from './support/book.ts'
import { currentClient } from './support/callers.ts'
import { connectOlder } from './support/clients.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.close())

const picker = 'ui://holdfast/slot-picker'
const card = 'ui://holdfast/proposal-card'

const textOf = (read: { contents: readonly object[] }): string => String(Reflect.get(read.contents[0] ?? {}, 'text'))

it('the tools whose answers are worth a card name it, the others are words, and a host may read both pages', async () => {
  const client = await currentClient(`${app.base}/mcp`)
  const { tools } = await client.listTools()
  const named = tools.flatMap(({ name, _meta }) => {
    const { ui } = (_meta ?? {}) as { ui?: { resourceUri: string } }
    return ui === undefined ? [] : [[name, ui.resourceUri]]
  })
  expect(Object.fromEntries(named)).toEqual({
    checkAvailability: picker,
    holdSlot: card,
    confirmBooking: card,
    rescheduleBooking: card,
    cancelBooking: card,
    getBooking: card,
  })
  for (const uri of [picker, card]) {
    const read = await client.readResource({ uri })
    expect(read.contents).toMatchObject([{ uri, mimeType: 'text/html;profile=mcp-app', _meta: { ui: { prefersBorder: false } } }])
    expect(read).toMatchObject({ cacheScope: 'public' })
  }
  await client.close()
})

it('the page is one file: nothing in it is loaded from anywhere', async () => {
  const client = await currentClient(`${app.base}/mcp`)
  const page = textOf(await client.readResource({ uri: picker }))
  expect(page).toMatch(/^<!doctype html>/i)
  const withoutScripts = page.replaceAll(/<script[^>]*>[\s\S]*?<\/script>/g, '')
  expect(withoutScripts).not.toMatch(/\b(?:src|href)=|@import|url\((?!data:)/)
  expect(page).not.toMatch(/<script[^>]*\bsrc=/)
  await client.close()
})

it('what a business calls itself ends no script, and a caller’s own way to a yes is kept with them', async () => {
  const rename = 'UPDATE tenant SET name = $1, catalogue_version = catalogue_version + 1 WHERE id = 1'
  const { rows } = await app.database.pool.query<{ name: string }>('SELECT name FROM tenant WHERE id = 1')
  await app.database.pool.query(rename, ['</script><script>alert(1)</script>'])
  const client = await currentClient(`${app.base}/mcp`, await keyFor(app, ['read', 'hold', 'book'], true))
  // A look at the times notices that the catalogue is another one.
  const nameInPage = async () => {
    await app.findSlots('haircut', { from: '2026-03-10T00:00:00Z' })
    return textOf(await client.readResource({ uri: card })).includes(String.raw`\u003c/script>\u003cscript>alert`)
  }
  await expect.poll(nameInPage, { timeout: 10_000 }).toBe(true)
  const read = await client.readResource({ uri: card })
  expect(textOf(read)).not.toContain('<script>alert')
  expect(textOf(read)).toContain('"agreesOnPage":{"book":false,"change":true}')
  expect(read).toMatchObject({ cacheScope: 'private' })
  await client.close()
  await app.database.pool.query(rename, [rows[0]?.name])
})

it('a hold can be looked at by its id: how it stands and what the clock says, nothing of whose it is', async () => {
  const assistant = await connectOlder({ url: `${app.base}/mcp` })
  const { holdId, handle } = await holdOne(assistant)
  const client = await currentClient(`${app.base}/mcp`)
  const uri = `booking://holds/${holdId}`
  const look = async () => JSON.parse(textOf(await client.readResource({ uri }))) as Record<string, unknown>
  const held = await look()
  expect(Object.keys(held).toSorted()).toEqual(['expiresAt', 'now', 'state'])
  expect(held).toMatchObject({ state: 'held' })
  await pressOnPage(app, linkOf(await assistant.call('confirmBooking', { holdId, customer: ada, ...handle })))
  expect(await look()).toMatchObject({ state: 'confirmed' })
  for (const id of ['nothing', '0198a1b2-0000-7000-8000-000000000000'])
    await expect(client.readResource({ uri: `booking://holds/${id}` })).rejects.toThrow(/not found/i)
  await client.close()
  await assistant.close()
})

it('whoever has the link can look whether it was agreed to, which asks nobody anything and is no call of the assistant’s', async () => {
  const assistant = await connectOlder({ url: `${app.base}/mcp` })
  const { holdId, handle } = await holdOne(assistant, { index: 2 })
  const link = linkOf(await assistant.call('confirmBooking', { holdId, customer: ada, ...handle }))
  const client = await currentClient(`${app.base}/mcp`)
  const look = async (of: string) =>
    JSON.parse(textOf(await client.readResource({ uri: `booking://consents/${of.split('/').at(-1)}` }))) as { done: boolean }
  expect(await look(link)).toEqual({ done: false, now: expect.any(String) })
  await pressOnPage(app, link)
  expect(await look(link)).toMatchObject({ done: true })
  const { reference } = (await assistant.call('getBooking', handle)).told['booking'] as { reference: string }
  const cancel = linkOf(await assistant.call('cancelBooking', { reference, ...handle }))
  const calls = async () => (await app.database.pool.query('SELECT 1 FROM tool_call')).rowCount
  await app.app.mcp.reads.settled()
  const before = await calls()
  expect(await look(cancel)).toMatchObject({ done: false })
  await app.app.mcp.reads.settled()
  expect(await calls()).toBe(before)
  await pressOnPage(app, cancel)
  expect(await look(cancel)).toMatchObject({ done: true })
  await expect(look('A'.repeat(108))).rejects.toThrow(/not found/i)
  await client.close()
  await assistant.close()
})

it('the Inspector finds the apps, each with its page', async () => {
  const inspector = join(import.meta.dirname, '../../node_modules/@modelcontextprotocol/inspector/clients/launcher/build/index.js')
  const args = [inspector, '--cli', `${app.base}/mcp`, '--transport', 'http', '--app-info', '--method', 'tools/list']
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 20_000_000 })
  const found = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { hasApp: boolean; resourceUri?: string; resourceMimeType?: string; resourceError?: string })
  const withApp = found.filter(({ hasApp }) => hasApp)
  expect(withApp.map(({ resourceUri }) => resourceUri)).toEqual([picker, card, card, card, card, card])
  expect(withApp.every(({ resourceMimeType }) => resourceMimeType === 'text/html;profile=mcp-app')).toBe(true)
  expect(found.filter(({ resourceError }) => resourceError !== undefined)).toEqual([])
}, 60_000)
