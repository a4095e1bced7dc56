import type { Area } from './area.ts'
import { auditArea } from './audit/routes.tsx'
import { conversationsArea } from './conversations/routes.tsx'
import { diaryArea } from './diary/routes.tsx'
import { liveArea } from './live/routes.tsx'
import { figuresArea } from './figures/routes.tsx'
import { reviewArea } from './review/routes.tsx'
import { peopleArea } from './people/routes.tsx'
import { privacyArea } from './privacy/routes.tsx'
import { setupArea } from './setup/routes.tsx'
import { signInArea } from './sign-in/routes.tsx'

/** Every area of the console, in the order of the navigation. Yours is one line here. */
export const areas: readonly Area[] = [
  conversationsArea,
  liveArea,
  reviewArea,
  diaryArea,
  figuresArea,
  setupArea,
  peopleArea,
  auditArea,
  privacyArea,
  signInArea,
]
