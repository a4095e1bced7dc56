import { type Me, sessionOperations } from '../../../src/http/contract/console/session.ts'
import { useRead } from '../api.ts'

/** Who is signed in, and where they work; a problem of status 401 when nobody is. */
export const useSession = () => useRead(sessionOperations.getMe, {})

export type Member = Omit<Me, 'business'>
export type Business = Me['business']
