import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { startTestApp } from '../../http/support/app.ts'
import { conformanceServer } from './fixture.ts'

const suite = join(import.meta.dirname, '../../../node_modules/@modelcontextprotocol/conformance/dist/index.js')
const limits = { mcp: 100_000 }

describe.each(['2026-07-28', '2025-11-25'])('the official conformance suite, %s', (revision) => {
  it('finds nothing to score against a server of its own behind our door', async () => {
    const app = await startTestApp({ overrides: { mcpServer: conformanceServer, limits } })
    const ran = await conform(`${app.base}/mcp`, revision, 'fixture')
    await app.close()
    expect(ran.failed, ran.output).toBe(false)
  }, 240_000)

  it('finds nothing beyond what only its own server has against ours', async () => {
    const app = await startTestApp({ overrides: { limits } })
    const ran = await conform(`${app.base}/mcp`, revision, 'product')
    await app.close()
    expect(ran.failed, ran.output).toBe(false)
  }, 240_000)
})

/** It writes into where it is started: a place of its own. */
async function conform(url: string, revision: string, against: string): Promise<{ failed: boolean; output: string }> {
  const cwd = await mkdtemp(join(tmpdir(), 'holdfast-conformance-'))
  const expected = join(import.meta.dirname, `expected-failures.${against}.${revision}.yml`)
  try {
    const args = [suite, 'server', '--url', url, '--requirements', revision, '--expected-failures', expected]
    const { stdout } = await promisify(execFile)(process.execPath, args, { cwd, maxBuffer: 50_000_000 })
    return { failed: false, output: stdout.slice(-4_000) }
  } catch (error) {
    return { failed: true, output: String(Reflect.get(error as object, 'stdout')).slice(-4_000) }
  } finally {
    await rm(cwd, { recursive: true, force: true })
  }
}
