import { customerRepeated } from './customer-repeated.ts'
import type { FlagRule } from './flag-rule.ts'
import { guardReplaced } from './guard-replaced.ts'
import { leftAfterRefusal } from './left-after-refusal.ts'
import { personAsked } from './person-asked.ts'
import { ratedDown } from './rated-down.ts'
import { slowTurn } from './slow-turn.ts'
import { toolFailedTwice } from './tool-failed-twice.ts'

/** Every rule that raises flags, in the order they are shown. */
export const flagRules: readonly FlagRule[] = [
  guardReplaced,
  toolFailedTwice,
  ratedDown,
  personAsked,
  leftAfterRefusal,
  customerRepeated,
  slowTurn,
]
