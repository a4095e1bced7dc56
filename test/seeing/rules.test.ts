import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { beforeAll, describe, expect, test } from 'vitest'
import { auditChecks, guardsCheck } from '../../src/audit/index.ts'
import { auditSamples, outboxSamples, queueSamples } from '../../src/seeing/database-samples.ts'
import { createMetrics } from '../../src/seeing/create-metrics.ts'
import { redisSamples, replicaSamples } from '../../src/seeing/store-samples.ts'
import { poolSamples } from '../../src/seeing/watch-pool.ts'
import { startClock } from '../../src/shared/clock.ts'
import { isMissing } from '../support/is-missing.ts'

const root = join(import.meta.dirname, '../..')
const read = (file: string) => readFile(join(root, file), 'utf8')
const noPromtool = isMissing('promtool', 'the alerts', 'prometheus')

/** Everything that /metrics can have. */
let known: ReadonlySet<string>
let rules: string
let dashboard: {
  panels: { title: string; type: string; gridPos: { x: number; y: number; w: number; h: number }; targets?: { expr: string }[] }[]
}

beforeAll(async () => {
  const metrics = createMetrics()
  const nobody = new pg.Pool({ host: '127.0.0.1', port: 1 })
  metrics.samples.add(queueSamples(nobody, startClock()))
  metrics.samples.add(outboxSamples(nobody, startClock()))
  metrics.samples.add(auditSamples({ latest: async () => undefined }))
  metrics.samples.add(poolSamples({}))
  metrics.samples.add(replicaSamples({ having: () => undefined }))
  metrics.samples.add(redisSamples({ isUp: () => true }))
  const { body } = await metrics.render()
  known = new Set(
    [...body.matchAll(/^# TYPE (\S+) (\S+)$/gm)].flatMap(([, name = '', type]) =>
      type === 'histogram' ? ['_bucket', '_sum', '_count'].map((end) => name + end) : [name],
    ),
  )
  rules = await read('deploy/alerts.yml')
  dashboard = JSON.parse(await read('deploy/dashboard.json'))
})

function unknownIn(expression: string): string[] {
  const names = expression.match(/\b(?:holdfast|nodejs|process)_\w+/g) ?? []
  return names.filter((name) => !known.has(name))
}

test('the alerts and the dashboard ask for metrics that there are', () => {
  expect(unknownIn('rate(holdfast_no_such_total[5m])')).toEqual(['holdfast_no_such_total'])
  expect(unknownIn(rules)).toEqual([])
  const expressions = dashboard.panels.flatMap(({ targets = [] }) => targets.map(({ expr }) => expr))
  expect(expressions.length).toBeGreaterThan(40)
  expect(expressions.flatMap(unknownIn)).toEqual([])
})

test('every alert says what it is and has a runbook; every check of the self-audit is told in the docs', async () => {
  const docs = await read('docs/seeing.md')
  const anchors = new Set(
    [...docs.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
      heading
        .toLowerCase()
        .replace(/[^\w -]/g, '')
        .replaceAll(' ', '-'),
    ),
  )
  const alerts = [...rules.matchAll(/- alert: (\w+)[\s\S]*?severity: (\w+)[\s\S]*?summary: '(.+)'\n\s+runbook: docs\/seeing\.md#(\S+)/g)]
  expect(alerts.length).toBe(rules.match(/- alert:/g)?.length)
  for (const [, alert = '', severity, , runbook = ''] of alerts) {
    expect([alert.toLowerCase(), anchors.has(runbook)]).toEqual([runbook, true])
    expect(['page', 'ticket']).toContain(severity)
  }
  for (const { name } of [...auditChecks, guardsCheck]) expect(docs).toContain(`\`${name}\``)
})

test('every metric of ours is told in the docs', async () => {
  const docs = await read('docs/seeing.md')
  const ours = [...known].filter((name) => name.startsWith('holdfast_')).map((name) => name.replace(/_(?:bucket|sum|count)$/, ''))
  expect(ours.filter((name) => !docs.includes(name))).toEqual([])
})

test("the dashboard's panels lie beside and below one another", () => {
  const taken = new Set<string>()
  for (const {
    gridPos: { x, y, w, h },
  } of dashboard.panels) {
    expect(x + w).toBeLessThanOrEqual(24)
    for (let column = x; column < x + w; column++)
      for (let line = y; line < y + h; line++) {
        expect(taken.has(`${column} ${line}`)).toBe(false)
        taken.add(`${column} ${line}`)
      }
  }
  expect(dashboard.panels.filter(({ type }) => type === 'row').map(({ title }) => title)).toEqual([
    'Bookings',
    'Agent',
    'HTTP',
    'Queue',
    'Database',
    'Redis and processes',
  ])
})

describe.skipIf(noPromtool)('promtool', () => {
  const promtool = (...args: string[]) => promisify(execFile)('promtool', args, { cwd: join(root, 'deploy') })

  test('takes the rules and the scrape settings, and finds that every alert fires when it should and only then', async () => {
    await promtool('check', 'rules', 'alerts.yml')
    await promtool('check', 'config', '--syntax-only', 'prometheus.yml')
    const { stdout } = await promtool('test', 'rules', 'alerts.test.yml')
    expect(stdout).toContain('SUCCESS')
  })

  test('every alert is tested both ways', async () => {
    const tests = await read('deploy/alerts.test.yml')
    for (const [, alert = ''] of rules.matchAll(/- alert: (\w+)/g)) {
      expect(tests).toContain(`- name: ${alert} fires`)
      expect(tests).toContain(`- name: ${alert} is quiet`)
    }
  })
})
