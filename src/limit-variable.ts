import type { HoldSettings } from './booking/deps.ts'
import type { MailLimits } from './db/sent-mail.ts'
import { defaultLimits, type LimitSettings } from './http/limits/settings.ts'

/** What the operator allows more or less of than usual. */
export interface LimitChanges {
  readonly calls: Partial<LimitSettings>
  readonly holds: Partial<HoldSettings>
  readonly mails: Partial<MailLimits>
}

const holdNames = {
  holdsPerConversation: 'maxPerConversation',
  holdsPerAddress: 'maxPerAddress',
  holdsPerContact: 'maxPerContact',
  holdsPerTenant: 'maxPerTenant',
} as const satisfies Record<string, keyof HoldSettings>
const mailNames = { mailsPerHour: 'perHour', mailsPerDay: 'perDay' } as const satisfies Record<string, keyof MailLimits>

export const limitNames: readonly string[] = [...Object.keys(defaultLimits), ...Object.keys(holdNames), ...Object.keys(mailNames)]

/** "address=24000,holdsPerAddress=100", or undefined when a name is not known or what stands there is no whole number above 0. */
export function readLimits(text: string): LimitChanges | undefined {
  const changes = { calls: {}, holds: {}, mails: {} }
  for (const pair of text.split(',')) {
    const [, name = '', digits] = /^\s*(\w+)=([1-9]\d{0,9})\s*$/.exec(pair) ?? []
    if (!limitNames.includes(name)) return undefined
    if (isOf(holdNames, name)) Reflect.set(changes.holds, holdNames[name], Number(digits))
    else if (isOf(mailNames, name)) Reflect.set(changes.mails, mailNames[name], Number(digits))
    else Reflect.set(changes.calls, name, Number(digits))
  }
  return changes
}

function isOf<Names extends object>(names: Names, name: string): name is Extract<keyof Names, string> {
  return Object.hasOwn(names, name)
}
