import { type Colleague, colleagueOperations } from '../../src/http/contract/console/colleagues.ts'
import { useRead } from './api.ts'

const none: readonly Colleague[] = []

/** Who works here now, by name. */
export function useColleagues(): readonly Colleague[] {
  return useRead(colleagueOperations.listColleagues, {}).data?.colleagues ?? none
}
