import type { FlagRule } from './flag-rule.ts'

/** The assistant could not help, or the customer did not want it to. */
export const personAsked: FlagRule = {
  name: 'person_asked',
  see: ({ toolCalls, said }) =>
    toolCalls.some(({ name, code }) => name === 'askForPerson' && code === null) ? said.slice(0, 200) : undefined,
}
