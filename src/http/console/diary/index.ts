import { diaryOperations as operations } from '../../contract/console/diary.ts'
import { consoleEndpoint, type ConsoleEndpoint } from '../console-route.ts'
import { bookForCustomer } from './book-for-customer.ts'
import { exportBookings } from './export-bookings.ts'
import { getBookingHistory } from './get-booking-history.ts'
import { getDiaryCatalogue } from './get-diary-catalogue.ts'
import { listBookings } from './list-bookings.ts'
import { addBookingNote, removeBookingNote } from './booking-notes.ts'
import { cancelBooking, moveBooking, setAttendance } from './change-booking.ts'
import { readDiary } from './read-diary.ts'
import { extendStaffHold, findTimes, holdForCustomer, releaseStaffHold } from './staff-holds.ts'

export const diaryEndpoints = {
  readDiary: consoleEndpoint(operations.readDiary, readDiary),
  getDiaryCatalogue: consoleEndpoint(operations.getDiaryCatalogue, getDiaryCatalogue),
  listBookings: consoleEndpoint(operations.listBookings, listBookings),
  exportBookings: consoleEndpoint(operations.exportBookings, exportBookings),
  getBookingHistory: consoleEndpoint(operations.getBookingHistory, getBookingHistory),
  findTimes: consoleEndpoint(operations.findTimes, findTimes),
  holdForCustomer: consoleEndpoint(operations.holdForCustomer, holdForCustomer),
  extendStaffHold: consoleEndpoint(operations.extendStaffHold, extendStaffHold),
  releaseStaffHold: consoleEndpoint(operations.releaseStaffHold, releaseStaffHold),
  bookForCustomer: consoleEndpoint(operations.bookForCustomer, bookForCustomer),
  moveBooking: consoleEndpoint(operations.moveBooking, moveBooking),
  cancelBooking: consoleEndpoint(operations.cancelBooking, cancelBooking),
  setAttendance: consoleEndpoint(operations.setAttendance, setAttendance),
  addBookingNote: consoleEndpoint(operations.addBookingNote, addBookingNote),
  removeBookingNote: consoleEndpoint(operations.removeBookingNote, removeBookingNote),
} satisfies Record<string, ConsoleEndpoint>
