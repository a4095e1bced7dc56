import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const page = readFileSync(join(root, 'docs/security.md'), 'utf8')
const rows = [...page.matchAll(/^\| ([^|]+?) \| ([^|]*?) \| (holds|does not apply|operator|\*\*not done\*\*) \| (.*) \|$/gm)].map(
  ([, id = '', , state = '', how = '']) => ({
    id,
    state,
    how,
    tests: [...how.matchAll(/\]\(#([\w-]+)\)/g)].map((found) => found[1] ?? ''),
  }),
)
const tests = new Map(
  [...page.matchAll(/^\| <a id="([\w-]+)"><\/a>[\w-]+ \| `([^`]+)` \| (.+) \|$/gm)].map(([, tag = '', file = '', title = '']) => [
    tag,
    { file, title },
  ]),
)

/** Of level 1 and 2 in ASVS 5.0: section and numbers within it. */
const asvs =
  '1.1:1-2 1.2:1-9 1.3:1-11 1.4:1-3 1.5:1-2 2.1:1-3 2.2:1-3 2.3:1-4 2.4:1 3.2:1-2 3.3:1-4 3.4:1-6 3.5:1-5 3.7:1-2 4.1:1-3 4.2:1 4.3:1-2 4.4:1-4 5.1:1 5.2:1-3 5.3:1-2 5.4:1-3 6.1:1-3 6.2:1-12 6.3:1-4 6.4:1-4 6.5:1-5 6.6:1-3 6.8:1-4 7.1:1-3 7.2:1-4 7.3:1-2 7.4:1-5 7.5:1-2 7.6:1-2 8.1:1-2 8.2:1-3 8.3:1 8.4:1 9.1:1-3 9.2:1-4 10.1:1-2 10.2:1-2 10.3:1-4 10.4:1-11 10.5:1-5 10.6:1-2 10.7:1-3 11.1:1-2 11.2:1-3 11.3:1-3 11.4:1-4 11.5:1 11.6:1 12.1:1-3 12.2:1-2 12.3:1-4 13.1:1 13.2:1-5 13.3:1-2 13.4:1-5 14.1:1-2 14.2:1-4 14.3:1-3 15.1:1-3 15.2:1-3 15.3:1-7 16.1:1 16.2:1-5 16.3:1-4 16.4:1-3 16.5:1-3 17.1:1 17.2:1-4 17.3:1-2'

test('every requirement of ASVS 5.0 level 1 and 2 is answered, once', () => {
  const asked = asvs.split(' ').flatMap((section) => {
    const [, name = '', from = '', to = from] = /^([\d.]+):(\d+)(?:-(\d+))?$/.exec(section) ?? []
    return Array.from({ length: Number(to) - Number(from) + 1 }, (_, at) => `${name}.${Number(from) + at}`)
  })
  expect(asked).toHaveLength(253)
  expect(rows.map(({ id }) => id).filter((id) => /^\d+\.\d+\.\d+$/.test(id))).toEqual(asked)
})

test('what holds says how or by which test, what is not done says what it is', () => {
  for (const { id, how } of rows) expect([id, how.length > 0 || id === '13.3.2']).toEqual([id, true])
  const said = /Of the 253: (\d+) hold, (\d+) do not apply,\s(\d+) are the operator's and (\d+) are not done/
    .exec(page)
    ?.slice(1)
    .map(Number)
  const of = (state: string) => rows.filter((row) => /^\d+\.\d+\.\d+$/.test(row.id) && row.state === state).length
  expect(said).toEqual(['holds', 'does not apply', 'operator', '**not done**'].map(of))
})

test('every test that is named exists under that title, and every one in the list shows something', () => {
  const named = new Set(rows.flatMap((row) => row.tests))
  expect([...named].filter((tag) => !tests.has(tag))).toEqual([])
  expect([...tests.keys()].filter((tag) => !named.has(tag))).toEqual([])
  for (const { file, title } of tests.values())
    expect([file, title, readFileSync(join(root, file), 'utf8').includes(title)]).toEqual([file, title, true])
})
