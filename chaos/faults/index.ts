import { appFaults } from './app.ts'
import { databaseFaults } from './database.ts'
import type { Fault, FaultName } from './fault.ts'
import { modelFaults } from './model.ts'
import { receiverFaults } from './receivers.ts'
import { redisFaults } from './redis.ts'

export const faults: readonly Fault[] = [...appFaults, ...databaseFaults, ...redisFaults, ...receiverFaults, ...modelFaults]

export function faultNamed(name: FaultName): Fault {
  const found = faults.find((fault) => fault.name === name)
  if (found === undefined) throw new Error(`there is no fault ${name}`)
  return found
}
