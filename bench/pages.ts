import { existsSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { chromium, type Browser } from 'playwright-core'
import { weighPages } from '../web/sizes.ts'
import { median, quantile } from './support/load.ts'
import type { Figure } from './support/report.ts'

const executablePath = '/usr/bin/chromium'
const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, locale: 'en-GB' }

/** What a visitor loads, and how long they wait for it: each visit in a browser window that has nothing cached. */
export async function benchPages(port: number, visits: number): Promise<Figure[]> {
  const sizes = weighPages(join(import.meta.dirname, '../web/dist')).map(({ name, kilobytes, limit }): Figure => ({
    part: 'e',
    name: `${name}, gzip`,
    unit: 'kB',
    value: kilobytes,
    aim: `at most ${limit} kB`,
  }))
  if (!existsSync(executablePath)) return sizes
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-quic'] })
  try {
    return [...sizes, ...(await hostedPage(browser, port, visits)), ...(await launcher(browser, port, visits))]
  } finally {
    await browser.close()
  }
}

async function hostedPage(browser: Browser, port: number, visits: number): Promise<Figure[]> {
  const paints: number[] = []
  const interactions: number[] = []
  for (let visit = 0; visit < visits; visit++) {
    const context = await browser.newContext(phone)
    const page = await context.newPage()
    await page.addInitScript(`
      window.interactions = []
      new PerformanceObserver((list) => { for (const entry of list.getEntries()) if (entry.interactionId) interactions.push(entry.duration) })
        .observe({ type: 'event', durationThreshold: 16, buffered: true })
    `)
    await page.goto(`http://127.0.0.1:${port}/demo`)
    await page.locator('.hf-suggestion').first().tap()
    await page.locator('.hf-days').getByRole('option').first().tap()
    await page.locator('article[data-standing=live]').waitFor()
    await page.getByLabel('Name').fill('Ada Byron')
    paints.push(Number(await page.evaluate(`performance.getEntriesByName('first-contentful-paint')[0].startTime`)))
    // What took less than 16 ms is not told of by the browser, and counts as 16.
    const slow = (await page.evaluate('interactions')) as number[]
    interactions.push(Math.max(16, ...slow))
    await context.close()
  }
  const figure = { part: 'e', unit: 'ms' } as const
  return [
    { ...figure, name: `first contentful paint of the hosted page, p50 of ${visits}`, value: median(paints) },
    {
      ...figure,
      name: 'slowest interaction of a visit (tap to next paint), p75',
      value: quantile(interactions, 0.75),
      aim: 'below 100 ms',
    },
  ]
}

async function launcher(browser: Browser, port: number, visits: number): Promise<Figure[]> {
  const site = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' })
    response.end(`<!doctype html><title>A site</title><script src="http://127.0.0.1:${port}/widget.js" data-tenant="demo" async></script>`)
  })
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve))
  try {
    const openings: number[] = []
    for (let visit = 0; visit < visits; visit++) {
      const context = await browser.newContext(phone)
      const page = await context.newPage()
      // The chat is loaded while nothing else goes on: until its frame has something to say.
      const embedded = page.waitForEvent('framenavigated', (frame) => frame.url().includes('embed=1'))
      await page.goto(`http://127.0.0.1:${(site.address() as AddressInfo).port}/`)
      await (await embedded).locator('.hf-suggestion').first().waitFor()
      openings.push(Number(await page.evaluate(opening)))
      await context.close()
    }
    return [{ part: 'e', unit: 'ms', name: 'opening the chat on another site, p50', value: median(openings), aim: 'below 200 ms' }]
  } finally {
    site.closeAllConnections()
    site.close()
  }
}

/** From asking for it to the second painted frame after that, when it stands there. */
const opening = `new Promise((resolve) => {
  const begun = performance.now()
  window.holdfast.open()
  requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - begun)))
})`
