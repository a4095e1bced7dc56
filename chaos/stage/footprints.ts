import type { Footprint } from '../checks/budgets.ts'
import { residentMb } from '../../bench/support/spawn-server.ts'
import { openDescriptors, type AppProcess } from './app.ts'

export function footprintsOf(apps: readonly AppProcess[]): Footprint[] {
  return apps.map((app) => ({ app: app.name, memoryMb: residentMb(app.pid()), descriptors: openDescriptors(app.pid()) }))
}
