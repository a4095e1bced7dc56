import { benchAvailability } from './availability.ts'
import { report } from './support/report.ts'
report(benchAvailability(9), {})
