import type { Tenant } from '../../booking/index.ts'
import { fold } from './fold.ts'
import { openWindows, type OpenWindow } from './opening-times.ts'

/** What a business's own data says, as far as claims are checked against it. */
export interface GuardFacts {
  readonly timeZone: string
  readonly services: readonly {
    readonly name: string
    readonly folded: string
    readonly durationMinutes: number
    readonly prices: readonly number[]
  }[]
  /** People who serve: name and its folded form. */
  readonly people: readonly { readonly name: string; readonly folded: string }[]
  /** Its policies, answers and descriptions, folded: quoting them claims nothing about this conversation. */
  readonly sayings: string
  readonly email: string
  /** Address, phone and mail, lower case: their numbers are no booking's. */
  readonly contact: string
  /** The house's weekly opening times. */
  readonly openings: readonly OpenWindow[]
}

const known = new WeakMap<Tenant, GuardFacts>()

/** Worked out once per loaded catalogue. */
export function guardFactsOf(tenant: Tenant): GuardFacts {
  const found = known.get(tenant)
  if (found !== undefined) return found
  const facts = readFacts(tenant)
  known.set(tenant, facts)
  return facts
}

function readFacts(tenant: Tenant): GuardFacts {
  const texts = [
    ...Object.values(tenant.policies),
    ...tenant.questions.map(({ answer }) => answer),
    ...tenant.services.map(({ description }) => description),
  ]
  return {
    timeZone: tenant.timeZone,
    services: tenant.services
      .map(({ name, durationMinutes, price, pricePer, maxParty }) => ({
        name,
        folded: fold(name),
        durationMinutes,
        // Minor units of every amount it may come to.
        prices:
          price === null ? [] : Array.from({ length: pricePer === 'person' ? maxParty : 1 }, (_, extra) => price.amountMinor * (extra + 1)),
      }))
      .toSorted((a, b) => b.folded.length - a.folded.length),
    people: [...tenant.resources.values()].filter(({ kind }) => kind === 'person').map(({ name }) => ({ name, folded: fold(name) })),
    sayings: texts.map((text) => ` ${fold(text)} `).join('\n'),
    email: tenant.contact.email.toLowerCase(),
    contact: Object.values(tenant.contact).join(' ').toLowerCase(),
    openings: openWindows(tenant),
  }
}
