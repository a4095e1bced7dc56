import { checkDataDir } from './doctor/check-data-dir.ts'
import { checkDatabase } from './doctor/check-database.ts'
import { checkMail } from './doctor/check-mail.ts'
import { checkModel } from './doctor/check-model.ts'
import { checkPort } from './doctor/check-port.ts'
import { checkRedis } from './doctor/check-redis.ts'
import { checkReplica } from './doctor/check-replica.ts'
import { checkRuntime } from './doctor/check-runtime.ts'
import { checkSecret } from './doctor/check-secret.ts'
import { checkZones } from './doctor/check-zones.ts'
import type { Finding } from './doctor/finding.ts'
import { ConfigError, readConfig, type Config } from './config.ts'

const checks: readonly ((config: Config) => Promise<Finding[]> | Finding[])[] = [
  checkRuntime,
  checkZones,
  checkDataDir,
  checkPort,
  checkDatabase,
  checkReplica,
  checkSecret,
  checkRedis,
  checkMail,
  checkModel,
]

/** Looks at everything a start needs, prints what is wrong and what to do, and answers the exit code: 1 when something is. */
export async function runDoctor(
  env: Readonly<Record<string, string | undefined>>,
  print: (line: string) => void = printLine,
): Promise<number> {
  const config = readSettings(env, print)
  if (config === undefined) return 1
  let isWell = true
  for (const check of checks) {
    for (const finding of await found(check, config)) {
      isWell &&= finding.state !== 'wrong'
      print(lineOf(finding))
    }
  }
  print(isWell ? 'All is well: npm start.' : 'Something is wrong: see above.')
  return isWell ? 0 : 1
}

async function found(check: (typeof checks)[number], config: Config): Promise<Finding[]> {
  try {
    return await check(config)
  } catch (error) {
    return [
      {
        state: 'wrong',
        about: check.name.replace('check', '').toLowerCase(),
        says: error instanceof Error ? error.message : String(error),
      },
    ]
  }
}

function readSettings(env: Readonly<Record<string, string | undefined>>, print: (line: string) => void): Config | undefined {
  try {
    const config = readConfig(env)
    print(lineOf({ state: 'well', about: 'settings', says: 'every variable can be used' }))
    return config
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    for (const line of error.message.split('\n')) print(lineOf({ state: 'wrong', about: 'settings', says: line }))
    return undefined
  }
}

function lineOf({ state, about, says }: Finding): string {
  const marks = { well: 'ok   ', note: 'note ', wrong: 'WRONG' }
  return `${marks[state]} ${about.padEnd(9)} ${says}`
}

function printLine(line: string): void {
  process.stdout.write(`${line}\n`)
}
