import { parseInstant } from '../shared/instant.ts'
import type { ReadWords } from './index.ts'
import { stepOf } from './histogram.ts'
import { everyService, noHour, noService } from './measures.ts'
import type { Fact, Talk, TalkCall, TalkTurn } from './talk.ts'
import { wantedHours } from './wanted-hours.ts'

export interface FactDeps {
  readonly timeZone: string
  /** By its id or its name in lower case. */
  readonly services: ReadonlyMap<string, number>
  readonly readWords: ReadWords
}

type Add = (fact: Partial<Fact> & Pick<Fact, 'day' | 'measure'>) => void

/** What one conversation adds to the figures of its days; nothing while its first answer is on its way. */
export function factsOf(deps: FactDeps, talk: Talk): readonly Fact[] {
  if (talk.turns.length === 0) return []
  const sum = new Map<string, Fact>()
  const add: Add = (given) => {
    const fact = { serviceId: noService, hour: noHour, key: '', n: 1, total: 0, ...given }
    const place = [fact.day, fact.measure, fact.serviceId, fact.hour, fact.key].join('\t')
    const known = sum.get(place)
    sum.set(place, known === undefined ? fact : { ...known, n: known.n + fact.n, total: known.total + fact.total })
  }
  const calls = withServices(deps, talk.calls)
  addFunnel(talk, calls, add)
  addTimeToBook(talk, add)
  for (const { call, serviceId } of calls) if (call.code !== null) add({ day: call.day, measure: 'refusal', serviceId, key: call.code })
  addUnmet(deps, talk, calls, add)
  const about = talk.booked.at(-1)?.serviceId ?? calls.findLast(({ serviceId }) => serviceId !== noService)?.serviceId ?? noService
  for (const turn of talk.turns) addTurn(turn, about, add)
  for (const day of talk.handovers) add({ day, measure: 'handover', serviceId: about })
  return [...sum.values()]
}

interface ServiceCall {
  readonly call: TalkCall
  readonly serviceId: number
}

/** A call that names no service is about the one that was spoken of last. */
function withServices({ services }: FactDeps, calls: readonly TalkCall[]): readonly ServiceCall[] {
  let last = noService
  return calls.map((call) => {
    last = services.get(call.service?.trim().toLowerCase() ?? '') ?? last
    return { call, serviceId: last }
  })
}

/** Who booked was offered something and held it, however it was done: each stage has everything of the next. */
function addFunnel({ day, booked }: Talk, calls: readonly ServiceCall[], add: Add): void {
  const of = (wanted: (call: TalkCall) => boolean) => calls.filter(({ call }) => wanted(call)).map(({ serviceId }) => serviceId)
  const bookedOf = new Set(booked.map(({ serviceId }) => serviceId))
  const heldOf = new Set([...bookedOf, ...of((call) => call.name === 'holdSlot' && call.code === null)])
  const offeredOf = new Set([...heldOf, ...of((call) => (call.found ?? 0) + (call.nearest ?? 0) > 0)])
  const askedOf = new Set([...offeredOf, ...of((call) => call.found !== null)])
  const stages = { talk: askedOf, offered: offeredOf, held: heldOf, booked: bookedOf }
  for (const [measure, reached] of Object.entries(stages)) {
    if (measure === 'talk' || reached.size > 0) add({ day, measure, serviceId: everyService })
    for (const serviceId of reached) if (serviceId !== noService) add({ day, measure, serviceId })
  }
}

/** From the conversation's beginning to its first booking. */
function addTimeToBook({ day, startedAt, booked }: Talk, add: Add): void {
  const [first] = booked.toSorted((a, b) => a.at - b.at)
  if (first === undefined) return
  const seconds = Math.max(0, Math.round((first.at - startedAt) / 1_000))
  for (const serviceId of [everyService, first.serviceId])
    add({ day, measure: 'seconds_to_book', serviceId, key: stepOf(seconds), total: seconds })
}

/** Asked for and not there: nothing was free, or the time was gone when it was chosen. The same wish said twice is one. */
function addUnmet(deps: FactDeps, talk: Talk, calls: readonly ServiceCall[], add: Add): void {
  const wishes = new Set<string>()
  for (const { call, serviceId } of calls) {
    const wanted = wantedOf(deps, talk, call)
    if (wanted === undefined) continue
    const wish = [serviceId, wanted.from, wanted.to].join(' ')
    if (wishes.has(wish)) continue
    wishes.add(wish)
    add({ day: call.day, measure: 'unmet', serviceId })
    for (const { weekday, hour } of wantedHours(deps.timeZone, wanted.from, wanted.to))
      add({ day: call.day, measure: 'unmet_at', serviceId, hour, key: String(weekday) })
  }
}

const ANY_TIME = { from: 0, to: Number.MAX_SAFE_INTEGER }

function wantedOf({ timeZone, readWords }: FactDeps, { locale }: Talk, call: TalkCall): { from: number; to: number } | undefined {
  if (call.goneStart !== null) {
    const from = parseInstant(call.goneStart)
    return from === undefined ? ANY_TIME : { from, to: from + 1 }
  }
  if (call.code !== null || call.found !== 0) return undefined
  if (call.when !== null && call.when.trim() !== '') return readWords(call.when, { now: call.at, timeZone, locale }) ?? ANY_TIME
  const [from, to] = [parseInstant(call.from ?? ''), parseInstant(call.to ?? '')]
  return from === undefined || to === undefined ? ANY_TIME : { from, to }
}

function addTurn(turn: TalkTurn, serviceId: number, add: Add): void {
  const { day, verdict, ratedDay, latencyMs, costMicros } = turn
  if (ratedDay !== null) add({ day: ratedDay, measure: verdict === 'down' ? 'rated_down' : 'rated_up', serviceId })
  if (!turn.own) return
  add({ day, measure: 'turn', serviceId })
  if (turn.guarded) add({ day, measure: 'guarded', serviceId })
  if (turn.failed) add({ day, measure: 'failed', serviceId })
  if (latencyMs !== null) add({ day, measure: 'turn_ms', serviceId, key: stepOf(latencyMs), total: latencyMs })
  if (costMicros === null) add({ day, measure: 'cost_unknown', serviceId })
  else if (costMicros > 0) add({ day, measure: 'cost', serviceId, total: costMicros })
}
