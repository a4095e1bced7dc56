import { aroundStatements } from './between.ts'
import type { Bug } from './bug.ts'

const keyOfPlaceHold = 23

/** The key is remembered apart from what it was for, afterwards: a crash or a lost answer between the two does the thing twice. */
export const keyOutside: Bug = {
  name: 'key-outside',
  is: 'the idempotency key is written outside the transaction of the hold',
  breaks: ['I3', 'I4'],
  faults: [['drop-commit'], ['drop-commit']],
  between: (opened) =>
    aroundStatements(opened, (statement, run) =>
      run(statement.name === 'place_hold' ? { ...statement, values: statement.values.with(keyOfPlaceHold, null) } : statement),
    ),
}
