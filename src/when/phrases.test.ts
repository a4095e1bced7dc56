import { describe, expect, test } from 'vitest'
import { tables } from './cases/tables.ts'
import type { Case } from './expected.ts'
import { misjudged } from './judge.ts'

describe.each(tables)('phrases in $language', ({ language, tuned, heldOut }) => {
  describe('those the implementation was worked on with: all are right', () => {
    test.each(tuned.map((each) => ({ each, name: nameOf(each) })))('$name', ({ each }) => {
      expect(misjudged(each)?.answer).toBeUndefined()
    })
  })

  test('those it was not worked on with: 95 in 100 are right, and of the rest at most one in a hundred misleads', () => {
    const wrong = heldOut.flatMap((each) => {
      const found = misjudged(each)
      return found === undefined ? [] : [{ phrase: nameOf(each), ...found }]
    })
    const silent = wrong.filter((each) => each.silent)
    console.log(
      `when, ${language}: ${heldOut.length - wrong.length} of ${heldOut.length} held-out phrases right, ${silent.length} silently wrong`,
    )
    expect(1 - wrong.length / heldOut.length).toBeGreaterThanOrEqual(0.95)
    expect(silent.length / heldOut.length).toBeLessThanOrEqual(0.01)
  })
})

function nameOf([phrase, expected, said]: Case): string {
  return `“${phrase}” is ${expected.kind}${said === undefined ? '' : ` (${Object.values(said).join(', ')})`}`
}
