import { createApp } from '/work/main/src/app.ts'
import { readConfig } from '/work/main/src/config.ts'
import { conformanceServer } from '/work/main/test/mcp/conformance/fixture.ts'
const app = await createApp(readConfig({ PORT: '38918', DATA_DIR: '/tmp/conf/data2', LOG_LEVEL: 'error' }), { mcpServer: conformanceServer, limits: { mcp: 100000 } })
process.on('SIGTERM', () => void app.stop().then(() => process.exit(0)))
