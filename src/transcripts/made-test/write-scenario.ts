import type { EpochMs } from '../../shared/clock.ts'
import { formatInstant } from '../../shared/instant.ts'
import type { StoredCustomer } from '../model.ts'
import type { BusyTime } from './busy-times.ts'
import type { ScenarioTurn } from './dialogue.ts'
import type { EndState } from './end-state.ts'
import type { CatalogueSnapshot } from './made-test.ts'

export interface ScenarioInput {
  readonly about: string
  readonly clock: EpochMs
  readonly timeZone: string
  readonly locale: string
  readonly turns: readonly ScenarioTurn[]
  readonly end: EndState | undefined
  readonly catalogue: CatalogueSnapshot
  readonly busy: readonly (BusyTime & { readonly customer?: StoredCustomer })[]
}

/** The name under which the frozen business is played. */
const BUSINESS = 'made'

/** Indented where people read and edit it, a line each for what only machines do. */
export function writeScenario({ clock, catalogue, busy, turns, end, ...told }: ScenarioInput): string {
  const { about, ...place } = told
  const head = JSON.stringify(
    { about, business: BUSINESS, clock: formatInstant(clock), ...place, turns, ...(end === undefined ? {} : { end }) },
    null,
    2,
  )
  const lines = busy.map((one) => `      ${JSON.stringify(busyLine(one, clock))}`)
  const taken = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n    ]`
  const schedule = `{\n    "catalogue": ${JSON.stringify(catalogue)},\n    "busy": ${taken}\n  }`
  return `${head.slice(0, -2)},\n  "schedule": ${schedule}\n}\n`
}

function busyLine({ since, until, from, to, claims, ...one }: ScenarioInput['busy'][number], clock: EpochMs): object {
  return {
    ...one,
    from: formatInstant(from),
    to: formatInstant(to),
    ...(since <= clock ? {} : { since: formatInstant(since) }),
    ...(until === null ? {} : { until: formatInstant(until) }),
    claims: claims.map(([resource, unit, start, end]) => [resource, unit, formatInstant(start), formatInstant(end)]),
  }
}
