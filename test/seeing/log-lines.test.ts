import { readFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')

test('every line that can be logged is in the list of docs/seeing.md with its level, and no other is', async () => {
  const files = (await readdir(join(root, 'src'), { recursive: true })).filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.startsWith('db/generated'),
  )
  const written = files.flatMap((file) => linesOf(readFileSync(join(root, 'src', file), 'utf8')))
  const page = readFileSync(join(root, 'docs/seeing.md'), 'utf8')
  const listed = [...page.matchAll(/^\| `(debug|info|warn|error)` \| (.+?) \| /gm)].map(([, level = '', line = '']) => `${level} ${line}`)
  expect(listed.toSorted()).toEqual([...new Set(written)].toSorted())
  expect(written.length).toBeGreaterThan(40)
})

/** "warn a job failed and will be tried again"; what is put in while it runs is `…`. */
function linesOf(code: string): string[] {
  const calls = [...code.matchAll(/\blog\.(debug|info|warn|error)\(|(?<!function )\breport\(/g)]
  return calls.flatMap(({ 0: call, 1: level = 'error', index }) =>
    textsOf(lastArgument(code, index + call.length)).map((text) => `${level} ${text}`),
  )
}

function lastArgument(code: string, from: number): string {
  let depth = 0
  let quote = ''
  let start = from
  for (let at = from; ; at += 1) {
    const letter = code[at]
    if (letter === undefined) throw new Error(`A call that does not end: ${code.slice(from, from + 80)}`)
    if (quote !== '') quote = letter === quote ? '' : quote
    else if ('\'"`'.includes(letter)) quote = letter
    else if ('([{'.includes(letter)) depth += 1
    else if (depth === 0 && letter === ')') return code.slice(start, at)
    else if (')]}'.includes(letter)) depth -= 1
    else if (depth === 0 && letter === ',' && code.slice(at + 1).trimStart()[0] !== ')') start = at + 1
  }
}

/** `text` is what the callers of `report` say; anything else that is not written out could not be listed. */
function textsOf(argument: string): string[] {
  const texts = [...argument.matchAll(/(['"`])(.+?)\1/g)].map(([, , text = '']) => text.replace(/\$\{[^}]*\}/g, '…'))
  if (texts.length === 0 && argument.trim() !== 'text') throw new Error(`A line whose words are not there: ${argument}`)
  return texts
}
