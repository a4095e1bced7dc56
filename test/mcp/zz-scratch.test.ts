import { it } from 'vitest'
import { appendFileSync } from 'node:fs'
import { movableClock } from '../../evals/clock.ts'
import { openAssistant } from '../../evals/assistant/open-assistant.ts'
import { clockStart, startTestApp } from '../http/support/app.ts'
it('x', async () => {
  const clock = movableClock(Date.parse(clockStart))
  const app = await startTestApp({ overrides: { clock } })
  const b = `Book "Haircut" for me at "Harbour & Pine". When it should be, in my words: "tomorrow after 2pm".`
  for (const text of [
    `${b} Show me the free times.`,
    `${b} Hold the one I choose.`,
    `${b} Show me the free times, hold what I choose, and book nothing that I have not agreed to exactly as it is held.`,
    `${b} Show me what is free and hold my choice. I agree to nothing that I have not seen.`,
    `${b} Show me what is free, hold what I choose, and ask me to agree to exactly that.`,
    `${b} Show me what is free, hold what I choose, and let me agree to exactly what is held.`,
    `Help me choose a service at "Harbour & Pine". Ask me when it suits me. Show me what is free, hold what I choose, and let me agree to exactly what is held.`,
  ]) {
    const a = await openAssistant({ app: app.app, clock }, { business: 'demo', locale: 'en', timeZone: 'Europe/London' })
    const h = await a.hear(text)
    appendFileSync('/tmp/mcpwork/scratch.txt', JSON.stringify({ text, said: h.text.slice(0, 200), cards: h.cards.map((c) => c.type) }) + '\n')
    await a.close()
  }
  await app.close()
}, 90_000)
