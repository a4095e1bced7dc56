/** Why a text is not read: it is no JSON, or JSON that two readers could understand differently. Each is the end of a sentence. */
export type JsonFault =
  | 'is not JSON'
  | `has the key ${string} twice in one object`
  | `has a key that is not allowed, ${string}`
  | `has more than ${number} levels`
  | 'has characters that are not text'

export type StrictJson = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly fault: JsonFault }

const mostLevels = 20

/**
 * JSON.parse for what strangers send. Of a key that comes twice JSON.parse keeps the last and a proxy in front may have judged the first;
 * keys of the prototype and text that PostgreSQL cannot store would hurt further in.
 */
export function parseStrictJson(text: string): StrictJson {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { ok: false, fault: 'is not JSON' }
  }
  const fault = findFault(value, 0) ?? findTwice(text)
  return fault === undefined ? { ok: true, value } : { ok: false, fault }
}

function findFault(value: unknown, depth: number): JsonFault | undefined {
  if (typeof value === 'string') return isStorable(value) ? undefined : 'has characters that are not text'
  if (typeof value !== 'object' || value === null) return undefined
  if (depth >= mostLevels) return `has more than ${mostLevels} levels`
  for (const [key, inner] of Object.entries(value)) {
    if (key === '__proto__' || key === 'constructor' || key === 'prototype') return `has a key that is not allowed, ${key}`
    const fault = isStorable(key) ? findFault(inner, depth + 1) : 'has characters that are not text'
    if (fault !== undefined) return fault
  }
  return undefined
}

// PostgreSQL takes neither NUL nor half of a surrogate pair, and would answer with an error that looks like ours.
function isStorable(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed()
}

/** A string with the colon that makes it a key, or a bracket: all there is to see in a text that is known to be JSON. */
const mark = /("[^"\\]*(?:\\.[^"\\]*)*")\s*(:?)|[{}]/gy
const between = /[^"{}]*/gy

function findTwice(text: string): JsonFault | undefined {
  const open: Set<string>[] = []
  for (let at = 0; at < text.length;) {
    between.lastIndex = at
    between.test(text)
    mark.lastIndex = between.lastIndex
    const found = mark.exec(text)
    if (found === null) return undefined
    at = mark.lastIndex
    const [sign, literal, colon] = found
    if (sign === '{') open.push(new Set())
    else if (sign === '}') open.pop()
    else if (colon === ':' && literal !== undefined) {
      const key: string = literal.includes('\\') ? JSON.parse(literal) : literal.slice(1, -1)
      const keys = open.at(-1)
      if (keys?.has(key) === true) return `has the key ${key.slice(0, 40)} twice in one object`
      keys?.add(key)
    }
  }
  return undefined
}
