import type { ConsoleEndpoint } from '../console-route.ts'
import { acceptInvitation } from './accept-invitation.ts'
import { getMe } from './me.ts'
import { signOut } from './sign-out.ts'

export const sessionEndpoints = { getMe, signOut, acceptInvitation } satisfies Record<string, ConsoleEndpoint>
