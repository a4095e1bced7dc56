import type { ConsoleEndpoint } from './console-route.ts'
import { privacyEndpoints } from './privacy/index.ts'
import { sessionEndpoints } from './session/index.ts'

/** Every call of the console, by its operation's name. */
export const consoleEndpoints: Readonly<Record<string, ConsoleEndpoint>> = {
  ...sessionEndpoints,
  ...privacyEndpoints,
}
