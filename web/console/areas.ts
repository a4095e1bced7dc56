import type { Area } from './area.ts'
import { conversationsArea } from './conversations/routes.tsx'
import { reviewArea } from './review/routes.tsx'
import { privacyArea } from './privacy/routes.tsx'
import { setupArea } from './setup/routes.tsx'

/** Every area of the console, in the order of the navigation. Yours is one line here. */
export const areas: readonly Area[] = [conversationsArea, reviewArea, setupArea, privacyArea]
