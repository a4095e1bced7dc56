import type { Resource, Tenant } from '../../booking/index.ts'
import { choosableResources } from './choosable.ts'
import type { Words } from './words/words.ts'

/** Whom or what a customer asks for by name; `null` for whoever is free. `rest`: the message without it. */
export function findResource(
  plain: string,
  tenant: Tenant,
  words: Words,
): { readonly choice: Resource | null; readonly rest: string } | undefined {
  for (const resource of choosableResources(tenant)) {
    const lower = words.fold?.(resource.name.toLowerCase()) ?? resource.name.toLowerCase()
    const name = new RegExp(
      `(?:(?<!\\p{L})(?:${words.aroundName.before}))?(?<!\\p{Script=Latin})(?:${[escaped(lower), ...calledHere(resource, words)].join('|')})(?:${words.aroundName.after})?(?!\\p{Script=Latin})`,
      'u',
    )
    const match = name.exec(plain)
    if (match === null) continue
    const taken =
      words.without.test(plain.slice(0, match.index).trimEnd() + ' ') ||
      words.without.test(plain.slice(0, match.index + match[0].length - resource.name.length))
    return { choice: taken ? null : resource, rest: plain.replace(match[0], ' ') }
  }
  const anyone = words.anyone.exec(plain)
  return anyone === null ? undefined : { choice: null, rest: plain.replace(anyone[0], ' ') }
}

// As the language calls it: a "Beamer" is the projector.
function calledHere(resource: Resource, { gloss }: Words): readonly string[] {
  return gloss.flatMap(([said, meant]) => (meant === resource.name.toLowerCase() ? [said.source] : []))
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')
}
