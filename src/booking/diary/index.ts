import type { Result } from '../../shared/result.ts'
import type { EpochMs } from '../../shared/clock.ts'
import type { BookingError } from '../booking-error.ts'
import type { BookingDeps } from '../deps.ts'
import type { TenantSource } from '../load-tenant.ts'
import type { Hold, SlotList, Tenant } from '../model.ts'
import { bookForCustomer } from './book-for-customer.ts'
import { addNote, removeNote } from './booking-notes.ts'
import { cancelByStaff } from './cancel-by-staff.ts'
import { findTimes } from './find-times.ts'
import { getHistory } from './get-history.ts'
import { holdForCustomer } from './hold-for-customer.ts'
import { extendStaffHold, releaseStaffHold } from './staff-hold.ts'
import { listBookings } from './list-bookings.ts'
import type {
  AddNote,
  BookForCustomer,
  BookingHistory,
  BookingList,
  BookingNote,
  CancelByStaff,
  DiaryPage,
  FindTimes,
  HoldForCustomer,
  ListBookings,
  MoveByStaff,
  SetAttendance,
  StaffBooking,
  StaffRefusal,
} from './model.ts'
import { moveByStaff } from './move-by-staff.ts'
import { openMinutes } from './open-minutes.ts'
import { readDiary } from './read-diary.ts'
import { setAttendance } from './set-attendance.ts'

/** What staff do with the bookings of their business: the same rules and the same claims as for everybody, and no token needed. */
export interface Diary {
  /** Everything in [from, to), and when each resource is open. */
  readonly read: (tenant: Tenant, range: { readonly from: EpochMs; readonly to: EpochMs }) => Promise<DiaryPage>
  /** How many minutes each resource is open in [from, to), times its units; by its id. */
  readonly openMinutes: (tenant: Tenant, range: { readonly from: EpochMs; readonly to: EpochMs }) => ReadonlyMap<number, number>
  readonly list: (tenant: Tenant, input: ListBookings) => Promise<BookingList>
  readonly getHistory: (tenant: Tenant, reference: string) => Promise<Result<BookingHistory, BookingError>>
  readonly findTimes: (tenant: Tenant, input: FindTimes) => Promise<Result<SlotList, BookingError>>
  /** For somebody on the telephone: like any hold, but for who may waive how early and how late. */
  readonly holdForCustomer: (tenant: Tenant, input: HoldForCustomer) => Promise<Result<Hold, BookingError>>
  /** Only what staff placed: a customer's hold is the customer's. */
  readonly extendHold: (tenant: Tenant, holdId: string) => Promise<Result<Hold, BookingError>>
  readonly releaseHold: (tenant: Tenant, holdId: string) => Promise<Result<Hold, BookingError>>
  readonly bookForCustomer: (tenant: Tenant, input: BookForCustomer) => Promise<Result<StaffBooking, BookingError>>
  readonly move: (tenant: Tenant, input: MoveByStaff) => Promise<Result<StaffBooking, StaffRefusal>>
  readonly cancel: (tenant: Tenant, input: CancelByStaff) => Promise<Result<StaffBooking, StaffRefusal>>
  readonly setAttendance: (tenant: Tenant, input: SetAttendance) => Promise<Result<StaffBooking, StaffRefusal>>
  readonly addNote: (tenant: Tenant, input: AddNote) => Promise<Result<BookingNote, BookingError>>
  /** Removing what is gone is harmless. */
  readonly removeNote: (
    tenant: Tenant,
    input: { readonly reference: string; readonly noteId: string; readonly staffId: string },
  ) => Promise<void>
}

export function createDiary(deps: BookingDeps, tenants: TenantSource): Diary {
  return {
    read: (tenant, range) => readDiary(deps, tenant, range),
    openMinutes,
    list: (tenant, input) => listBookings(deps, tenant, input),
    getHistory: (tenant, reference) => getHistory(deps, tenant, reference),
    findTimes: (tenant, input) => findTimes(deps, tenants, tenant, input),
    holdForCustomer: (tenant, input) => holdForCustomer(deps, tenants, tenant, input),
    extendHold: (tenant, holdId) => extendStaffHold(deps, tenant, holdId),
    releaseHold: (tenant, holdId) => releaseStaffHold(deps, tenant, holdId),
    bookForCustomer: (tenant, input) => bookForCustomer(deps, tenant, input),
    move: (tenant, input) => moveByStaff(deps, tenants, tenant, input),
    cancel: (tenant, input) => cancelByStaff(deps, tenant, input),
    setAttendance: (tenant, input) => setAttendance(deps, tenant, input),
    addNote: (tenant, input) => addNote(deps, tenant, input),
    removeNote: (tenant, input) => removeNote(deps, tenant, input),
  }
}
