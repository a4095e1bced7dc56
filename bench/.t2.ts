import { benchCore } from './core.ts'
import { seedBenchBusiness } from './support/bench-business.ts'
import { startBenchDatabase } from './support/bench-database.ts'
import { migrate } from '../src/db/migrate.ts'
import { noLog } from '../src/shared/logger.ts'
import { report } from './support/report.ts'
const db = await startBenchDatabase(16)
try {
await migrate(db, noLog)
await seedBenchBusiness(db.prisma)
report(await benchCore(db, { clients: 16, milliseconds: 500, rounds: 3 }), {})
} finally { await db.close() }
