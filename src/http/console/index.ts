import type { ConsoleEndpoint } from './console-route.ts'
import { sessionEndpoints } from './session/index.ts'

/** Every call of the console, by its operation's name. */
export const consoleEndpoints: Readonly<Record<string, ConsoleEndpoint>> = {
  ...sessionEndpoints,
}
