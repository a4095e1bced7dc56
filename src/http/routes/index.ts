import { operations, type OperationId } from '../contract/operations.ts'
import { plain, withBody, withQuery, type Endpoint } from '../endpoint.ts'
import { findAvailability } from './availability.ts'
import { cancelBooking, confirmBooking, getBooking, getCalendarFile, rescheduleBooking } from './bookings.ts'
import {
  eraseConversation,
  getConversation,
  openBooking,
  rateTurn,
  resumeStream,
  setConversationLocale,
  startConversation,
} from './conversations.ts'
import { listenToConversation, tellTyping } from './conversation-events.ts'
import { listenToEvents } from './events.ts'
import { extendHold, getHold, placeHold, releaseHold } from './holds.ts'
import { sendMessage } from './messages.ts'
import { recheckSlots } from './slots.ts'
import { findServices, getTenant } from './tenant.ts'
import { webhookRoutes } from './webhook-endpoints.ts'

/** One route for each operation, hottest first. */
export const endpoints: Readonly<Record<OperationId, Endpoint>> = {
  findAvailability: withQuery(operations.findAvailability, findAvailability),
  placeHold: withBody(operations.placeHold, placeHold),
  confirmBooking: withBody(operations.confirmBooking, confirmBooking),
  sendMessage: withBody(operations.sendMessage, sendMessage),
  recheckSlots: withQuery(operations.recheckSlots, recheckSlots),
  getTenant: plain(operations.getTenant, getTenant),
  findServices: plain(operations.findServices, findServices),
  getHold: plain(operations.getHold, getHold),
  extendHold: plain(operations.extendHold, extendHold),
  releaseHold: plain(operations.releaseHold, releaseHold),
  getBooking: plain(operations.getBooking, getBooking),
  rescheduleBooking: withBody(operations.rescheduleBooking, rescheduleBooking),
  cancelBooking: withBody(operations.cancelBooking, cancelBooking),
  getCalendarFile: plain(operations.getCalendarFile, getCalendarFile),
  startConversation: withBody(operations.startConversation, startConversation),
  getConversation: withQuery(operations.getConversation, getConversation),
  rateTurn: withBody(operations.rateTurn, rateTurn),
  eraseConversation: plain(operations.eraseConversation, eraseConversation),
  setConversationLocale: withBody(operations.setConversationLocale, setConversationLocale),
  openBooking: withBody(operations.openBooking, openBooking),
  resumeStream: plain(operations.resumeStream, resumeStream),
  listenToConversation: plain(operations.listenToConversation, listenToConversation),
  tellTyping: plain(operations.tellTyping, tellTyping),
  listenToEvents: plain(operations.listenToEvents, listenToEvents),
  ...webhookRoutes,
}
