import type { EpochMs } from '../shared/clock.ts'
import type { TranscriptsDeps } from './create-transcripts.ts'

/** What a business keeps of people, and for how many days; null: without end. */
export interface PrivacySettings {
  /** Mail addresses and phone numbers are not kept as they were written in conversations. Bookings need theirs. */
  readonly maskContact: boolean
  /** After the last word. */
  readonly conversationDays: number | null
  /** After the end of what was booked. */
  readonly customerDays: number | null
}

const NO_LIMIT: PrivacySettings = { maskContact: false, conversationDays: null, customerDays: null }

export async function getPrivacySettings({ prisma }: TranscriptsDeps, tenantId: number): Promise<PrivacySettings> {
  const found = await prisma.privacySetting.findUnique({ where: { tenantId }, omit: { tenantId: true } })
  return found ?? NO_LIMIT
}

export async function listPrivacySettings({
  prisma,
}: TranscriptsDeps): Promise<readonly (PrivacySettings & { readonly tenantId: number })[]> {
  return prisma.privacySetting.findMany({ orderBy: { tenantId: 'asc' } })
}

export async function setPrivacySettings({ prisma }: TranscriptsDeps, tenantId: number, settings: PrivacySettings): Promise<void> {
  const { maskContact, conversationDays, customerDays } = settings
  const data = { maskContact, conversationDays, customerDays }
  await prisma.privacySetting.upsert({ where: { tenantId }, create: { tenantId, ...data }, update: data })
}

/** A change is seen by other processes within this time; asking with every message would cost each turn a round trip. */
const KNOWN_FOR_MS = 5_000

export interface ContactMasking {
  /** Whether this tenant's conversations are kept without addresses and numbers. */
  readonly masks: (tenantId: number) => Promise<boolean>
  /** It was changed here. */
  readonly forget: (tenantId: number) => void
}

export function createContactMasking(deps: TranscriptsDeps): ContactMasking {
  const known = new Map<number, { readonly masks: Promise<boolean>; readonly at: EpochMs }>()
  const masks = (tenantId: number): Promise<boolean> => {
    const now = deps.clock.now()
    const found = known.get(tenantId)
    if (found !== undefined && now - found.at < KNOWN_FOR_MS && now >= found.at) return found.masks
    const asked = getPrivacySettings(deps, tenantId).then((settings) => settings.maskContact)
    asked.catch(() => known.delete(tenantId))
    known.set(tenantId, { masks: asked, at: now })
    return asked
  }
  return { masks, forget: (tenantId) => void known.delete(tenantId) }
}
