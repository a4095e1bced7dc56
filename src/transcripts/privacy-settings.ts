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

/** A change is seen by every process within this time; asking with every message would cost each turn a round trip. */
const KNOWN_FOR_MS = 5_000

/** Whether this tenant's conversations are kept without addresses and numbers. */
export function createContactMasking(deps: TranscriptsDeps): (tenantId: number) => Promise<boolean> {
  const known = new Map<number, { readonly masks: Promise<boolean>; readonly at: EpochMs }>()
  return (tenantId) => {
    const now = deps.clock.now()
    const found = known.get(tenantId)
    if (found !== undefined && now - found.at < KNOWN_FOR_MS && now >= found.at) return found.masks
    const masks = getPrivacySettings(deps, tenantId).then((settings) => settings.maskContact)
    masks.catch(() => known.delete(tenantId))
    known.set(tenantId, { masks, at: now })
    return masks
  }
}
