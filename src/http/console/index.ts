import type { ConsoleEndpoint } from './console-route.ts'
import { conversationEndpoints } from './conversations/index.ts'
import { reviewEndpoints } from './review/index.ts'
import { diaryEndpoints } from './diary/index.ts'
import { liveEndpoints } from './live/index.ts'
import { colleagueEndpoints } from './colleagues/index.ts'
import { figureEndpoints } from './figures/index.ts'
import { privacyEndpoints } from './privacy/index.ts'
import { protectionEndpoints } from './protection/index.ts'
import { setupEndpoints } from './setup/index.ts'
import { auditEndpoints } from './audit/index.ts'
import { sessionEndpoints } from './session/index.ts'
import { staffEndpoints } from './staff/index.ts'
import { webhookEndpoints } from './webhooks/index.ts'

/** Every call of the console, by its operation's name. */
export const consoleEndpoints: Readonly<Record<string, ConsoleEndpoint>> = {
  ...conversationEndpoints,
  ...reviewEndpoints,
  ...diaryEndpoints,
  ...liveEndpoints,
  ...sessionEndpoints,
  ...staffEndpoints,
  ...auditEndpoints,
  ...colleagueEndpoints,
  ...privacyEndpoints,
  ...protectionEndpoints,
  ...setupEndpoints,
  ...figureEndpoints,
  ...webhookEndpoints,
}
