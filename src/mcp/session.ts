import type { SessionCustomer } from '../tools/define-tool.ts'
import { hmac } from '../shared/ids.ts'
import { long, short } from '../shared/consent-link.ts'
import { isTimeZone } from '../shared/wall-time.ts'
import { everyOf, type Secrets } from '../shared/secrets.ts'
import type { Conversation } from '../transcripts/index.ts'
import type { ClientSide, Connection, McpDeps } from './deps.ts'
import type { Envelope } from './envelope.ts'

/** The conversation a call belongs to. `handle` opens it again for a caller who is nobody in particular; others are known by who they are. */
export interface Session {
  readonly conversation: Conversation
  readonly handle: string | undefined
}

/**
 * No call knows of another, so what belongs together is found anew each time: by the handle that an earlier answer gave out, else by who
 * the key or the token says is calling, else it begins here. Undefined for a handle that opens nothing.
 */
export async function openSession(deps: McpDeps, connection: Connection, call: Opening): Promise<Session | undefined> {
  const found = await findSession(deps, connection, call)
  if (found === undefined) return undefined
  const { known, ...session } = found
  const conversation = await learn(deps, session.conversation, call.envelope)
  if (conversation !== session.conversation && known !== undefined) deps.conversations.forget(known)
  return { ...session, conversation }
}

export interface Opening {
  readonly envelope: Envelope
  readonly client: ClientSide
  /** It changes nothing: what was known of the conversation a moment ago is enough. */
  readonly onlyLooks: boolean
}

/** Instead of a session: a service that acts for many people with one key begins one for the next of them. */
const ANOTHER_PERSON = 'new'

type Found = Session & { readonly known?: string }

async function findSession(deps: McpDeps, connection: Connection, { envelope, client, onlyLooks }: Opening): Promise<Found | undefined> {
  const { tenant, caller } = connection
  const find = (key: string, read: () => Promise<Conversation | undefined>) => (onlyLooks ? deps.conversations.find(key, read) : read())
  const isNew = caller.kind === 'public' || (caller.kind === 'key' && envelope.session === ANOTHER_PERSON)
  if (envelope.session !== undefined && !['', ANOTHER_PERSON].includes(envelope.session) && caller.kind !== 'token') {
    const { session: handle } = envelope
    const known = `${tenant.id} ${handle}`
    const conversation = await find(known, () => openHandle(deps, tenant.id, handle))
    return conversation === undefined ? undefined : { conversation, handle, known }
  }
  const begun = {
    tenantId: tenant.id,
    channel: 'mcp',
    locale: envelope.locale ?? connection.locale,
    timeZone: envelope.timeZone !== undefined && isTimeZone(envelope.timeZone) ? envelope.timeZone : tenant.timeZone,
    customer: {},
    address: connection.address,
    client: client.name,
  }
  if (!isNew) {
    const subject = `${caller.kind} ${caller.subject}`
    const known = `${tenant.id} ${subject}`
    const conversation = await find(known, () => conversationOf(deps, subject, begun))
    return conversation === undefined ? undefined : { conversation, handle: undefined, known }
  }
  const { conversation, token } = await deps.transcripts.startConversation(begun)
  return { conversation, handle: `${short(conversation.id)}${token}` }
}

async function openHandle(deps: McpDeps, tenantId: number, handle: string): Promise<Conversation | undefined> {
  if (!/^[\w-]{54}$/.test(handle)) return undefined
  const conversation = await deps.transcripts.findConversation(tenantId, long(handle.slice(0, 22)), handle.slice(22))
  // A chat's own token opens no session here: what its customer said is none of an assistant's business.
  return conversation?.channel === 'mcp' ? conversation : undefined
}

/** Where the words of an earlier one were erased, the next begins. */
async function conversationOf(
  deps: McpDeps,
  subject: string,
  begun: Parameters<McpDeps['transcripts']['startConversation']>[0],
): Promise<Conversation> {
  for (let generation = 1; generation <= 50; generation++) {
    const id = await idOf(deps, begun.tenantId, `conversation ${begun.tenantId} ${subject} ${generation}`)
    const conversation = await deps.transcripts.keepConversation({ ...begun, id })
    if (conversation !== undefined) return conversation
  }
  throw new Error('no conversation could be begun for this caller')
}

/** One begun before the secret was changed goes on under its id while the older one is given. */
async function idOf({ secret, transcripts }: McpDeps, tenantId: number, words: string): Promise<string> {
  const [id = '', former] = everyOf(secret).map((one) => stableId(one, words))
  const known = former === undefined ? undefined : await transcripts.findConversationById(tenantId, former)
  return known === undefined ? id : (former ?? id)
}

/** UUIDv8 (RFC 9562 §5.8): the same for the same words, and nobody finds the words from it. */
function stableId(secret: Secrets, words: string): string {
  const bytes = hmac(secret, words).subarray(0, 16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  return long(bytes.toString('base64url'))
}

/** Whom it is for and which language they speak, as this call tells it: kept, since the next call need not say it again. */
async function learn({ transcripts }: McpDeps, conversation: Conversation, envelope: Envelope): Promise<Conversation> {
  const { tenantId, id, customer: known } = conversation
  const customer: SessionCustomer = { ...known, ...envelope.customer }
  const isTold = customer.name !== known.name || customer.email !== known.email || customer.phone !== known.phone
  if (isTold) await transcripts.updateCustomer(tenantId, id, customer)
  const locale = envelope.locale ?? conversation.locale
  if (locale !== conversation.locale) await transcripts.setLocale(tenantId, id, locale)
  const timeZone = envelope.timeZone !== undefined && isTimeZone(envelope.timeZone) ? envelope.timeZone : conversation.timeZone
  const isSame = !isTold && locale === conversation.locale && timeZone === conversation.timeZone
  return isSame ? conversation : { ...conversation, customer, locale, timeZone }
}
