import { RESOURCE_MIME_TYPE, registerAppResource } from '@modelcontextprotocol/ext-apps/server'
import type { CacheHint, McpServer } from '@modelcontextprotocol/server'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { appBusiness, apps, type AppBusiness } from './apps.ts'
import type { Connection } from './deps.ts'

/** Made by web/vite.mcp-apps.config.ts: one file, its script and styles in it, which asks nobody for anything. */
const built = join(import.meta.dirname, '../../web/dist/mcp-apps/index.html')
const place = /(<script type="application\/json" id="business">)\s*\{\s*\}\s*(<\/script>)/

/** Where the pages were not built, tools answer in words and nobody is promised more. */
export const hasApps: boolean = existsSync(built)

let template: string | undefined

/**
 * The apps' pages. No domain is named: a host gives them the tightest policy there is, under which they reach nobody but the host itself.
 */
export function registerApps(server: McpServer, { tenant, caller }: Connection, cacheHint: CacheHint): void {
  if (!hasApps) return
  const ui = { prefersBorder: false }
  for (const app of apps) {
    const config = { title: app.title, description: app.description, cacheHint, _meta: { ui } }
    registerAppResource(server, app.name, app.uri, config, () => ({
      contents: [{ uri: app.uri, mimeType: RESOURCE_MIME_TYPE, text: pageFor(appBusiness(app, tenant, caller)), _meta: { ui } }],
    }))
  }
}

function pageFor(business: AppBusiness): string {
  template ??= readTemplate()
  // Text of a business ends no script: there is no "<" in it.
  const told = JSON.stringify(business).replaceAll('<', '\\u003c')
  return template.replace(place, (_, before: string, after: string) => `${before}${told}${after}`)
}

function readTemplate(): string {
  const page = readFileSync(built, 'utf8')
  if (!place.test(page)) throw new Error(`${built} has no place for what it is told: build the pages anew`)
  return page
}
