import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { crossedBorder } from '../../scripts/lint/import-borders.ts'

const root = path.resolve(import.meta.dirname, '../..')

test.each([
  ['src/shared/result.ts', '../booking/index.ts'],
  ['src/when/english.ts', '../booking/index.ts'],
  ['src/booking/place-hold.ts', '../tools/card.ts'],
  ['src/tools/hold-slot.ts', '../booking/place-hold.ts'],
  ['src/agent/run-turn.ts', '../booking/place-hold.ts'],
  ['src/agent/rules-model/reply.ts', '../../http/wire.ts'],
  ['src/http/routes/holds.ts', '../../booking/place-hold.ts'],
  ['src/http/contract/holds.ts', '../wire.ts'],
  ['src/jobs/index.ts', '../http/wire.ts'],
  ['src/notify/email.ts', '../jobs/index.ts'],
  ['src/db/client.ts', '../booking/index.ts'],
  ['src/webhooks/compose.ts', '../booking/get-booking.ts'],
  ['src/webhooks/compose.ts', '../http/wire.ts'],
  ['web/widget/chat.tsx', '../../src/booking/index.ts'],
  ['evals/run.ts', '../src/agent/run-turn.ts'],
  ['src/http/routes/holds.ts', '@prisma/client'],
  ['src/tools/hold-slot.ts', 'pg'],
  ['src/agent/run-turn.ts', '../db/generated/client.ts'],
  ['src/booking/place-hold.ts', 'express'],
  ['src/http/pages/page.ts', 'react'],
  ['src/audit/walk.ts', '../booking/index.ts'],
  ['src/booking/place-hold.ts', '../seeing/create-metrics.ts'],
])('%s may not import %s, and is told why', (file, specifier) => {
  expect(crossedBorder(file, specifier)).toMatch(/may not (import|be imported).*: .{20,}/)
})

test.each([
  ['src/tools/hold-slot.ts', '../booking/index.ts'],
  ['src/agent/run-turn.ts', '../tools/index.ts'],
  ['src/agent/run-turn.ts', '../transcripts/index.ts'],
  ['src/http/routes/holds.ts', '../contract/holds.ts'],
  ['src/http/routes/holds.ts', '../../booking/index.ts'],
  ['src/booking/find-slots.ts', 'pg'],
  ['src/webhooks/deps.ts', 'pg'],
  ['src/jobs/index.ts', '../webhooks/index.ts'],
  ['src/app.ts', './booking/create-booking-core.ts'],
  ['src/jobs/self-audit.ts', '../audit/index.ts'],
  ['src/booking/availability.test.ts', '../db/client.ts'],
  ['test/http/holds.test.ts', '../../src/booking/slot-id.ts'],
  ['web/widget/chat.tsx', '../../src/http/contract/cards.ts'],
  ['web/widget/chat.tsx', 'react'],
])('%s may import %s', (file, specifier) => {
  expect(crossedBorder(file, specifier)).toBeUndefined()
})

test('the linter itself stops a forbidden import, a default export, an any and a look at the machine’s clock', () => {
  const project = mkdtempSync(path.join(tmpdir(), 'holdfast-lint-'))
  try {
    mkdirSync(path.join(project, 'src/shared'), { recursive: true })
    writeFileSync(
      path.join(project, 'src/shared/wrong.ts'),
      "import { core } from '../booking/index.ts'\nexport default function wrong(input: any) {\n  return core(input, Date.now(), new Date())\n}\n",
    )
    const lint = path.join(root, 'node_modules/.bin/oxlint')
    const { status, stdout } = spawnSync(lint, ['--config', path.join(root, '.oxlintrc.json'), '--format', 'unix'], {
      cwd: project,
      encoding: 'utf8',
    })
    expect(status).toBe(1)
    for (const rule of ['import-borders', 'no-default-export', 'no-explicit-any', 'no-restricted-properties', 'one-clock'])
      expect(stdout).toContain(rule)
    expect(stdout).toContain('shared knows no business words')
  } finally {
    rmSync(project, { recursive: true, force: true })
  }
})
