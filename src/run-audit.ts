import { createApp } from './app.ts'
import { auditChecks, guardsCheck, type AuditResult } from './audit/index.ts'
import type { Config } from './config.ts'

/** Looks at live data by hand, prints what was found, and answers the exit code: 1 when something is violated or was not looked at. */
export async function runAudit(config: Config, write: (line: string) => void): Promise<number> {
  const app = await createApp({ ...config, logLevel: 'silent' }, { http: false, jobs: false })
  try {
    const result = await app.audit.run(Infinity)
    for (const line of linesOf(result)) write(line)
    return result.complete && violated(result).length === 0 ? 0 : 1
  } finally {
    await app.stop()
  }
}

function violated({ violations }: AuditResult): string[] {
  return Object.keys(violations).filter((check) => (violations[check] ?? 0) > 0)
}

function linesOf(result: AuditResult): string[] {
  const { lookedAt, startedAt, endedAt, violations, examples, complete } = result
  const told = [guardsCheck, ...auditChecks].filter(({ name }) => name in violations)
  const broken = violated(result)
  return [
    ...told.map(({ name, invariant, says }) => {
      const count = violations[name] ?? 0
      return count === 0
        ? `ok    ${invariant} ${name}`
        : `WRONG ${invariant} ${name}: ${count} × ${says}: ${(examples[name] ?? []).join(', ')}`
    }),
    `${lookedAt} rows in ${((endedAt - startedAt) / 1000).toFixed(1)} s: ${broken.length === 0 ? 'nothing is violated' : `${broken.length} violated, docs/seeing.md says what to do`}${complete ? '' : ', and not everything was looked at'}.`,
  ]
}
