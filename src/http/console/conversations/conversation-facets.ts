import { json } from '../../reply.ts'
import type { ConsoleRoute } from '../console-route.ts'

export const conversationFacets: ConsoleRoute = async (deps, { tenant }) => json(200, await deps.review.listFacets(tenant.id))
