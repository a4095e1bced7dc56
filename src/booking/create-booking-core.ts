import { uuidV7 } from '../shared/ids.ts'
import type { Metrics } from '../shared/metrics.ts'
import { refuse, type Result } from '../shared/result.ts'
import type { SharedAnswers } from '../shared/shared-answers.ts'
import { createSignal } from '../shared/signal.ts'
import { shareBriefly } from '../shared/share-briefly.ts'
import type { BookingError } from './booking-error.ts'
import { browseSlots } from './browse-slots.ts'
import { cancelBooking, proposeCancel } from './cancel-booking.ts'
import { confirmBooking } from './confirm-booking.ts'
import { proposeBooking } from './consent-digest.ts'
import { eraseCustomer, eraseCustomersBefore, findBookingsOfCustomer } from './customer-data.ts'
import { defaultHoldSettings, type BookingDeps, type HoldSettings } from './deps.ts'
import { createDiary } from './diary/index.ts'
import { findSlots } from './find-slots.ts'
import { findBookingById, findBookingsOfConversation, getBooking } from './get-booking.ts'
import { createHoldRoom } from './hold-room.ts'
import { getHold } from './get-hold.ts'
import { extendHold, releaseHold, sweepExpiredHolds } from './hold-life.ts'
import type { BookingCore, RecordConsent } from './index.ts'
import { createCatalogueDesk } from './catalogue/create-catalogue-desk.ts'
import { countAbandonedHolds } from './count-abandoned-holds.ts'
import { countLiveHolds } from './count-live-holds.ts'
import { countRecentHolds } from './count-recent-holds.ts'
import { createTenantSource } from './load-tenant.ts'
import type { Booking, BookingChanged, Tenant } from './model.ts'
import { openBooking } from './open-booking.ts'
import { placeHold } from './place-hold.ts'
import { isoInstant } from './sql/list-claims.ts'
import { readChanges } from './read-changes.ts'
import { recheckSlots } from './recheck-slots.ts'
import { redeemBookingCode } from './redeem-booking-code.ts'
import { relayEvents } from './relay-events.ts'
import { findBookingCode, requestBookingCode, sweepBookingCodes } from './request-booking-code.ts'
import { rescheduleBooking } from './reschedule-booking.ts'
import { createTimesCache } from './times-cache.ts'
import { createTouchLine } from './touch-line.ts'

/** Those who lose a slot within this time of each other are told of the same alternatives; any change made here ends it early. */
const CROWD_MS = 200

export interface CreateBookingCore extends Omit<BookingDeps, 'committed' | 'changed' | 'touched' | 'holds' | 'refusals'> {
  readonly holds?: Partial<HoldSettings>
  /** What other processes compute and change; undefined: this one answers for itself. */
  readonly answers?: SharedAnswers | undefined
  readonly metrics?: Pick<Metrics, 'cache'> | undefined
}

/** Binds the use cases to a database, a clock and a secret. */
export function createBookingCore(input: CreateBookingCore): BookingCore {
  const { deps, tenants, browsing, committed, changed } = bind(input)
  const room = createHoldRoom(deps)
  return {
    diary: createDiary(deps, tenants),
    findTenant: tenants.bySlug,
    findTenantById: tenants.byId,
    findSlots: (tenant, request) => findSlots(deps, tenants, tenant, request),
    browseSlots: (tenant, request) => browseSlots(browsing, tenants, tenant, request),
    recheckSlots: (tenant, request) => recheckSlots(deps, tenant, request),
    placeHold: async (tenant, request) => {
      if (await room.takeOne(tenant.id)) return placeHold(deps, tenants, tenant, request)
      return refuse({ code: 'limit_reached', limit: 'holds', max: deps.holds.maxPerTenant })
    },
    getHold: (tenant, holdId) => getHold(deps, tenant, holdId),
    countAbandonedHolds: (tenant, address, most) => countAbandonedHolds(deps, tenant, address, most),
    countRecentHolds: (tenant, hoarded) => countRecentHolds(deps, tenant, hoarded),
    countLiveHolds: (tenant, channel, most) => countLiveHolds(deps, tenant, channel, most),
    extendHold: (tenant, holdId) => extendHold(deps, tenant, holdId),
    releaseHold: (tenant, holdId, channel) => releaseHold(deps, tenant, holdId, channel),
    proposeBooking,
    recordConsent: (tenant, request) => recordConsent(deps, tenant, request),
    confirmBooking: (tenant, request) => confirmBooking(deps, tenant, request),
    getBooking: (tenant, reference, access) => getBooking(deps, tenant, reference, access),
    openBooking: (tenant, request) => openBooking(deps, tenant, request),
    ...codeUses(deps),
    findBookingById: (tenant, bookingId) => findBookingById(deps, tenant, bookingId),
    findBookingsOfConversation: (tenant, conversationId) => findBookingsOfConversation(deps, tenant, conversationId),
    findBookingsOfCustomer: (tenant, contact) => findBookingsOfCustomer(deps, tenant, contact),
    eraseCustomer: (tenant, contact) => eraseCustomer(deps, tenant, contact),
    eraseCustomersBefore: (tenantId, endedBefore) => eraseCustomersBefore(deps, tenantId, endedBefore),
    proposeCancel,
    rescheduleBooking: async (tenant, request) => ofTheirOwn(await rescheduleBooking(deps, tenants, tenant, request)),
    cancelBooking: async (tenant, request) => ofTheirOwn(await cancelBooking(deps, tenant, request)),
    sweepExpiredHolds: (limit) => sweepExpiredHolds(deps, limit),
    relayEvents: (limit, send) => relayEvents(deps, limit, send),
    onCommitted: committed.listen,
    readChanges: (tenantIds, cursor) => readChanges(deps, tenantIds, cursor),
    onChanged: changed.listen,
    catalogue: createCatalogueDesk({ booking: deps, tenants }),
  }
}

/** What the use cases share in one process. */
function bind(input: CreateBookingCore) {
  const committed = createSignal()
  const changed = createSignal<number | undefined>()
  const touches = createTouchLine(input.answers)
  const refusals = shareBriefly<BookingError>(input.clock, CROWD_MS)
  const deps: BookingDeps = {
    ...input,
    holds: { ...defaultHoldSettings, ...input.holds },
    refusals,
    committed: (tenantId) => {
      committed.tell()
      changed.tell(tenantId)
    },
    changed: changed.tell,
    touched: touches.tell,
  }
  changed.listen(refusals.clear)
  const tenants = createTenantSource({ ...deps, touches, isTold: () => input.answers?.isUp() === true })
  const count = (outcome: 'hit' | 'miss'): void => input.metrics?.cache('times', outcome)
  const browsing = { ...deps, touches, times: createTimesCache({ clock: input.clock, touches, answers: input.answers, count }) }
  return { deps, tenants, browsing, committed, changed }
}

/** What opens a booking to a conversation by a code that was mailed. */
function codeUses(
  deps: BookingDeps,
): Pick<BookingCore, 'requestBookingCode' | 'redeemBookingCode' | 'findBookingCode' | 'sweepBookingCodes'> {
  return {
    requestBookingCode: (tenant, request) => requestBookingCode(deps, tenant, request),
    redeemBookingCode: (tenant, request) => redeemBookingCode(deps, tenant, request),
    findBookingCode: (tenant, codeId) => findBookingCode(deps, tenant, codeId),
    sweepBookingCodes: (limit) => sweepBookingCodes(deps, limit),
  }
}

/** Only staff say which revision they saw. */
function ofTheirOwn(result: Result<Booking, BookingError | BookingChanged>): Result<Booking, BookingError> {
  if (result.ok) return result
  const { error } = result
  if (error.code === 'booking_changed') throw new Error('a revision was asked for that nobody named')
  return refuse(error)
}

/** Kept until used, once, for exactly this digest and in this conversation. */
async function recordConsent(deps: BookingDeps, tenant: Tenant, input: RecordConsent): Promise<void> {
  const now = deps.clock.now()
  await deps.prisma.consent.create({
    data: {
      tenantId: tenant.id,
      id: uuidV7(now),
      action: input.proposal.action,
      digest: input.proposal.digest,
      kind: input.kind,
      conversationId: input.conversationId,
      messageId: input.messageId ?? null,
      createdAt: isoInstant(now),
    },
  })
}
