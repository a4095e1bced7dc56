import { aroundStatements, type Answer } from './between.ts'
import type { Bug } from './bug.ts'
import { tenants } from '../stage/business.ts'

/** A cache whose key forgot the tenant. */
export const sharedCache: Bug = {
  name: 'shared-cache',
  is: 'the catalogue is cached under a key without the tenant',
  breaks: ['I8'],
  faults: [],
  between: (opened) => {
    let kept: Promise<Answer> | undefined
    return aroundStatements(opened, (statement, run) => {
      const isOurs = tenants.some(({ slug }) => slug === statement.values[0])
      if (!isOurs || !/'services'[^]*FROM tenant t WHERE/.test(statement.text)) return run(statement)
      return (kept ??= run(statement))
    })
  },
}
