import type { Contestant } from './contestants.ts'
import { hostileModels, type Hostile, type Move, type Step } from './hostile.ts'
import type { Scenario, ScenarioTurn } from '../scenario.ts'

const SERVICES = ['haircut', 'massage', 'yoga-class', 'studio-hire', 'couples-massage', 'teleportation', '']
const WHENS = ['tomorrow', 'thursday afternoon', 'next tuesday', 'yesterday', 'friday 13', '25:99', 'in 3 weeks', '']
const TOOLS = [
  'checkAvailability',
  'holdSlot',
  'confirmBooking',
  'releaseHold',
  'rescheduleBooking',
  'cancelBooking',
  'getBooking',
  'findServices',
  'getPolicies',
  'askForPerson',
  'checkBookingCode',
  'noSuchTool',
]
const WORDS = [
  'Here you are.',
  "It's booked, see you then!",
  'Your booking is cancelled.',
  'Which one would you like?',
  'Shall I book it?',
  'Done, it has been moved.',
]
// Far enough that there is something to lose.
const OPENING: readonly ScenarioTurn[] = [
  { say: "haircut on thursday at 2pm, I'm Ada Byron, ada@example.com" },
  { pick: 1 },
  { press: 'confirm' },
]
const CUSTOMER: readonly ScenarioTurn[] = [
  { say: 'haircut on thursday at 2pm' },
  { say: 'massage on friday afternoon' },
  { say: 'yoga for three tomorrow' },
  { pick: 1 },
  { pick: 2 },
  { say: "I'm Ada Byron, ada@example.com" },
  { say: 'yes' },
  { say: 'yes please' },
  { say: 'no' },
  { say: 'hmm, what does it cost?' },
  { say: 'move it to saturday' },
  { say: 'cancel it' },
  { say: 'ok' },
  { press: 'confirm', customer: { name: 'Ada Byron', email: 'ada@example.com' } },
  { press: 'confirm' },
  { press: 'confirm', of: 1 },
  { press: 'decline' },
  { pass: 4 },
  { pass: 12 },
  { leave: true },
]

/** Random tools with random arguments, answered to a customer who acts at random: everything from the trial's number, so that it can be played again. */
export const fuzz: Contestant = {
  name: 'fuzz',
  isFor: ({ name }) => name.endsWith('looks-only'),
  isLenient: true,
  enter: async (scenario, trial) => {
    const random = randomFrom(trial)
    return {
      model: 'rules',
      models: (clock) => hostileModels('fuzz', fuzzer(random), { clock, strangers: [] }),
      customer: customerOf(scenario, randomFrom(trial + 1_000_000)),
    }
  },
}

type Random = <T>(choices: readonly T[]) => T

function customerOf(scenario: Scenario, random: Random): Scenario {
  return { ...scenario, turns: [...OPENING, ...Array.from({ length: 12 }, (): ScenarioTurn => random(CUSTOMER))] }
}

function fuzzer(random: Random): Hostile {
  return {
    about: 'Random tool sequences.',
    misbehave: (step): Move | undefined => {
      const dice = random([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
      if (dice < 6) return undefined
      if (dice < 7 || !step.mayCall) return { say: random(WORDS) }
      return dice < 9 ? callOf(step, random) : { calls: [callOf(step, random), callOf(step, random), callOf(step, random)] }
    },
  }
}

function callOf(step: Step, random: Random): { call: string; input: unknown } {
  const id = (known: readonly string[]) => random([...known, ...known, 'nonsense', '0199c0de-0000-7000-8000-000000000001'])
  const input: Record<string, unknown> = {
    service: random(SERVICES),
    when: random(WHENS),
    slotId: id(step.slotIds),
    holdId: id(step.holdIds),
    reference: id(step.references),
    partySize: random([1, 2, 3, 0, -1, 1.5, 999]),
    reason: 'fuzz',
    topic: 'parking',
    consent: { kind: 'pressed' },
    email: 'eve@evil.example',
    code: '123456',
  }
  const names = Object.keys(input).filter(() => random([true, true, true, false]))
  return { call: random(TOOLS), input: Object.fromEntries(names.map((name) => [name, input[name]])) }
}

/** mulberry32: small, and the same everywhere. */
function randomFrom(seed: number): Random {
  let state = seed
  return (choices) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    const share = ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
    const chosen = choices[Math.floor(share * choices.length)]
    if (chosen === undefined) throw new Error('there was nothing to choose from')
    return chosen
  }
}
