import { conversationOperations } from '../../contract/console/conversations.ts'
import { consoleEndpoint } from '../console-route.ts'
import { bookingTrail } from './booking-trail.ts'
import { conversationFacets } from './conversation-facets.ts'
import { getConversation } from './get-conversation.ts'
import { listConversations } from './list-conversations.ts'
import { replayTurn } from './replay-turn.ts'
import { changeView, listViews, removeView, saveView } from './views.ts'

export const conversationEndpoints = {
  listConversations: consoleEndpoint(conversationOperations.listConversations, listConversations),
  conversationFacets: consoleEndpoint(conversationOperations.conversationFacets, conversationFacets),
  getConversation: consoleEndpoint(conversationOperations.getConversation, getConversation),
  replayTurn: consoleEndpoint(conversationOperations.replayTurn, replayTurn),
  bookingTrail: consoleEndpoint(conversationOperations.bookingTrail, bookingTrail),
  listViews: consoleEndpoint(conversationOperations.listViews, listViews),
  saveView: consoleEndpoint(conversationOperations.saveView, saveView),
  changeView: consoleEndpoint(conversationOperations.changeView, changeView),
  removeView: consoleEndpoint(conversationOperations.removeView, removeView),
}
