import type { Config } from '../config.ts'
import { listen } from '../http/listener.ts'
import type { Finding } from './finding.ts'

export async function checkPort({ port, host }: Config): Promise<Finding[]> {
  const listener = await listen(port, host)
  await listener.close(0)
  return [{ state: 'well', about: 'port', says: `${port} on ${host} is free` }]
}
