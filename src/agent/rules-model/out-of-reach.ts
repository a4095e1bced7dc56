import { formatDay } from '../../shared/local-time.ts'
import { phrasesOf } from './phrases/phrases.ts'
import type { Scene } from './scene.ts'

const MINUTE = 60_000
const DAY = 86_400_000

/** Why nothing can be free then: further ahead, or sooner, than the service is booked; undefined when neither is so. */
export function outOfReach(scene: Scene): string | undefined {
  const { dialogue, deps } = scene
  const { service } = dialogue
  const asked = askedRange(scene)
  if (service === undefined || asked === undefined) return undefined
  const say = phrasesOf(deps.session.locale)
  const { timeZone } = deps.tenant
  const now = deps.clock.now()
  const latest = now + service.horizonDays * DAY
  if (asked.from > latest) return say.tooFar(service.name, formatDay(latest, timeZone, deps.session.locale))
  return asked.to <= now + service.noticeMinutes * MINUTE ? say.tooSoon(service.name, service.noticeMinutes) : undefined
}

function askedRange({ dialogue, deps }: Scene): { readonly from: number; readonly to: number } | undefined {
  if (dialogue.range !== undefined) return dialogue.range
  if (dialogue.when === undefined) return undefined
  const { tenant, session, clock, interpret } = deps
  const meant = interpret(dialogue.when, { now: clock.now(), timeZone: tenant.timeZone, locale: session.locale })
  return meant.kind === 'range' ? meant : undefined
}
