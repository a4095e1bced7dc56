import { colleagueOperations } from '../../contract/console/colleagues.ts'
import { json } from '../../reply.ts'
import { consoleEndpoint, type ConsoleEndpoint } from '../console-route.ts'

const listColleagues = consoleEndpoint(colleagueOperations.listColleagues, async ({ staff }, { tenant }) => {
  const members = await staff.listMembers(tenant.id)
  return json(200, { colleagues: members.map(({ id, name, role }) => ({ id, name, role })) })
})

export const colleagueEndpoints = { listColleagues } satisfies Record<string, ConsoleEndpoint>
