import type { Tenant } from '../booking/index.ts'
import { isBelieved, type Caller } from './caller.ts'

/** A page of ours that a host shows beside the answer of a tool (MCP Apps, 2026-01-26). */
export interface AppListing {
  readonly name: string
  readonly uri: string
  readonly title: string
  readonly description: string
}

const slotPicker: AppListing = {
  name: 'slot-picker',
  uri: 'ui://holdfast/slot-picker',
  title: 'Times to choose from',
  description: 'The free times as a list to press on. A press holds the time, as holdSlot does.',
}

const proposalCard: AppListing = {
  name: 'proposal-card',
  uri: 'ui://holdfast/proposal-card',
  title: 'What is about to be booked',
  description: 'Exactly what is held or would be changed, how long it is held, and the way to agree; once agreed to, the booking.',
}

export const apps: readonly AppListing[] = [slotPicker, proposalCard]

/** Which tool's answers are worth more than words; every other tool's are words. */
export const appOfTool: Readonly<Record<string, AppListing>> = {
  checkAvailability: slotPicker,
  holdSlot: proposalCard,
  confirmBooking: proposalCard,
  rescheduleBooking: proposalCard,
  cancelBooking: proposalCard,
  getBooking: proposalCard,
}

/** What an app's page is told of the business before any answer: nothing that a visitor of its site does not see. */
export interface AppBusiness {
  readonly app: string
  readonly name: string
  readonly timeZone: string
  readonly locale: string
  readonly contact: Tenant['contact']
  /** As it was typed in; the page takes from it what is what it should be. */
  readonly theme: Tenant['theme']
  /** A yes is given on a page of ours: the press that leads there changes nothing by itself. */
  readonly agreesOnPage: { readonly book: boolean; readonly change: boolean }
}

export function appBusiness({ name }: AppListing, tenant: Tenant, caller: Caller): AppBusiness {
  return {
    app: name,
    name: tenant.name,
    timeZone: tenant.timeZone,
    locale: tenant.locales[0] ?? 'en',
    contact: tenant.contact,
    theme: tenant.theme,
    agreesOnPage: { book: !isBelieved(caller, 'book'), change: !isBelieved(caller, 'manage') },
  }
}
