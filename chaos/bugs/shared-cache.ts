import { aroundStatements, type Answer } from './between.ts'
import type { Bug } from './bug.ts'

const keptMs = 300

/** A cache whose key forgot the tenant. */
export const sharedCache: Bug = {
  name: 'shared-cache',
  is: 'the catalogue is cached under a key without the tenant',
  breaks: ['I8'],
  faults: [],
  between: (opened) => {
    let kept: { readonly answer: Promise<Answer>; readonly at: number } | undefined
    return aroundStatements(opened, (statement, run) => {
      if (!/'services'[^]*FROM tenant t WHERE/.test(statement.text)) return run(statement)
      if (kept === undefined || Date.now() - kept.at > keptMs) kept = { answer: run(statement), at: Date.now() }
      return kept.answer
    })
  },
}
