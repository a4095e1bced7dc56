import type { Dialogue } from './dialogue.ts'
import type { Reading } from './read-message.ts'

/** Another service is named than the one spoken of so far. */
export function changesService(reading: Reading, dialogue: Dialogue): boolean {
  return (
    reading.services.length > 0 && dialogue.service !== undefined && !reading.services.some(({ slug }) => slug === dialogue.service?.slug)
  )
}
