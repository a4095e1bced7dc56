import type { Stage } from '../stage/stage.ts'
import type { FaultName } from './fault.ts'
import { faultNamed, faults } from './index.ts'

/**
 * What comes when: first each of those a business fears most, alone; then the others, in pairs that meet in practice; then, as long as
 * there is time, any two. `random` decides (0 to 1).
 */
export function* planFaults(stage: Stage, random: () => number): Generator<readonly FaultName[]> {
  const possible = (names: readonly FaultName[]): readonly FaultName[] =>
    names.filter((name) => faultNamed(name).isPossible?.(stage) !== false)
  for (const names of opening) {
    const some = possible(names)
    if (some.length > 0) yield some
  }
  const done = new Set(opening.filter((names) => names.length === 1).flat())
  const alone = faults.map(({ name }) => name).filter((name) => !done.has(name))
  for (const names of alone.map((name) => possible([name]))) if (names.length > 0) yield names
  const all = possible(faults.map(({ name }) => name))
  for (;;) {
    const [first, second] = [pick(all, random), pick(all, random)]
    if (first !== second) yield [first, second]
  }
}

const opening: readonly (readonly FaultName[])[] = [
  ['smtp-down', 'webhook-down'],
  ['redis-kill'],
  ['pg-crash'],
  ['drop-commit'],
  ['app-kill'],
  ['model-hang', 'backend-kill'],
  ['clock-ahead', 'model-lie'],
  ['redis-slow', 'drop-commit'],
  ['model-429', 'smtp-slow'],
  ['app-term', 'webhook-failing'],
  ['pg-crash', 'app-kill'],
  ['model-500', 'redis-flush'],
  ['clock-behind', 'drop-commit'],
]

function pick(list: readonly FaultName[], random: () => number): FaultName {
  const found = list[Math.floor(random() * list.length)]
  if (found === undefined) throw new Error('there is no fault')
  return found
}
