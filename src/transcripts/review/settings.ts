import type { TranscriptsDeps } from '../create-transcripts.ts'
import type { ReviewSettings } from './model.ts'

/** Of a business that has set nothing. */
export const defaultSettings: ReviewSettings = {
  sampleRate: 5,
  slowTurnMs: 15_000,
  criteria: [
    { id: 'correct', name: 'Everything it said was so' },
    { id: 'helpful', name: 'It got the customer where they wanted' },
    { id: 'tone', name: 'It spoke as we would' },
    { id: 'rules', name: 'It kept to the house rules' },
  ],
}

export async function getSettings({ prisma }: TranscriptsDeps, tenantId: number): Promise<ReviewSettings> {
  const row = await prisma.reviewSetting.findUnique({ where: { tenantId }, omit: { tenantId: true } })
  return row === null ? defaultSettings : { ...row, criteria: row.criteria as unknown as ReviewSettings['criteria'] }
}

export async function setSettings({ prisma }: TranscriptsDeps, tenantId: number, settings: ReviewSettings): Promise<void> {
  const row = { sampleRate: settings.sampleRate, slowTurnMs: settings.slowTurnMs, criteria: settings.criteria.map((one) => ({ ...one })) }
  await prisma.reviewSetting.upsert({ where: { tenantId }, create: { tenantId, ...row }, update: row, select: { tenantId: true } })
}
