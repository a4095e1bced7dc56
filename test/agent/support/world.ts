import { createAgent, type AgentDeps } from '../../../src/agent/create-agent.ts'
import type { Models } from '../../../src/agent/models.ts'
import type { Budget } from '../../../src/agent/budget.ts'
import type { TurnLimits } from '../../../src/agent/speak.ts'
import type { Agent, CustomerMessage, TurnResult } from '../../../src/agent/index.ts'
import { createBookingCore } from '../../../src/booking/create-booking-core.ts'
import type { Booking, BookingCore, Tenant } from '../../../src/booking/index.ts'
import { startClock, type Clock } from '../../../src/shared/clock.ts'
import { noLog, type Log } from '../../../src/shared/logger.ts'
import type { Card, ProposalCard } from '../../../src/tools/card.ts'
import type { ToolContext } from '../../../src/tools/define-tool.ts'
import { createTranscripts, type Conversation, type Transcript, type Transcripts } from '../../../src/transcripts/index.ts'
import { seedDemo } from '../../../prisma/demo/seed.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'

/** What slot ids, codes and tokens are made with. */
export const SECRET = 'a secret of the tests'

/** A Monday morning in winter, in London. */
export const START = Date.UTC(2026, 10, 23, 9)

export interface World {
  readonly database: TestDatabase
  readonly clock: Clock
  readonly booking: BookingCore
  readonly transcripts: Transcripts
  readonly tenant: Tenant
  readonly agentWith: (
    models: Models,
    more?: {
      readonly limits?: Partial<TurnLimits>
      readonly budget?: Partial<Budget>
      readonly log?: Log
      readonly booking?: BookingCore
      readonly transcripts?: Transcripts
    },
  ) => Agent
  readonly startConversation: (customer?: Conversation['customer'], locale?: string) => Promise<Conversation>
  readonly toolContext: (conversation: Conversation, session?: Partial<ToolContext['session']>) => ToolContext
  readonly close: () => Promise<void>
}

/** The real database with the demo business, the real core and transcripts. */
export async function createWorld(): Promise<World> {
  const database = await createTestDatabase()
  const clock = startClock(START)
  await seedDemo(database.pool, clock.now())
  const { pool, prisma, statementName } = database
  const booking = createBookingCore({ pool, prisma, statementName, clock, secret: SECRET })
  const transcripts = createTranscripts({ pool, prisma, statementName, clock })
  const tenant = await booking.findTenant('demo')
  if (tenant === undefined) throw new Error('the demo business is missing')
  const base: Omit<AgentDeps, 'models'> = { booking, transcripts, clock, log: noLog, publicUrl: 'http://localhost:3000' }
  return {
    database,
    clock,
    booking,
    transcripts,
    tenant,
    agentWith: (models, more = {}) => createAgent({ ...base, ...more, models }),
    startConversation: async (customer = {}, locale = 'en') =>
      (await transcripts.startConversation({ tenantId: tenant.id, channel: 'chat', locale, timeZone: 'Europe/London', customer }))
        .conversation,
    toolContext: (conversation, session = {}) => ({
      booking,
      tenant,
      clock,
      publicUrl: base.publicUrl,
      requestHandoff: async (reason) => {
        await transcripts.requestHandoff({ tenantId: tenant.id, conversationId: conversation.id, reason })
      },
      session: {
        channel: 'chat',
        conversationId: conversation.id,
        customer: conversation.customer,
        locale: conversation.locale,
        timeZone: conversation.timeZone,
        openedBookings: [],
        ...session,
      },
    }),
    close: () => database.close(),
  }
}

export interface Talk {
  readonly say: (text: string) => Promise<TurnResult>
  readonly send: (message: CustomerMessage) => Promise<TurnResult>
  readonly transcript: () => Promise<Transcript>
  readonly bookings: () => Promise<readonly Booking[]>
}

/** One customer's side of a conversation. */
export function talk(world: World, agent: Agent, conversation: Conversation): Talk {
  const send = async (message: CustomerMessage) => {
    const turn = await agent.startTurn({ tenant: world.tenant, conversation, message })
    if (!turn.ok) throw new Error(`the turn was refused: ${turn.error.code}`)
    return turn.value.result
  }
  return {
    send,
    say: (text) => send({ kind: 'text', text }),
    transcript: () => world.transcripts.getTranscript(conversation.tenantId, conversation.id),
    bookings: () => world.booking.findBookingsOfConversation(world.tenant, conversation.id),
  }
}

export function cardOf<Type extends Card['type']>(turn: Pick<TurnResult, 'cards'>, type: Type): Extract<Card, { type: Type }> {
  const card = turn.cards.find((one): one is Extract<Card, { type: Type }> => one.type === type)
  if (card === undefined) throw new Error(`no ${type} card among: ${turn.cards.map((one) => one.type).join(', ')}`)
  return card
}

export function proposalOf(turn: Pick<TurnResult, 'cards'>): ProposalCard {
  return cardOf(turn, 'proposal')
}
