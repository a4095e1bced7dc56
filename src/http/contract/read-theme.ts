import { themeShape, type Theme } from './tenant.ts'

/** Each part by itself: one that is wrong takes nothing else with it. */
export function readTheme(theme: Readonly<Record<string, unknown>>): Theme {
  const parts = Object.entries(themeShape.shape).map(([name, shape]) => [name, shape.safeParse(theme[name])] as const)
  return themeShape.parse(Object.fromEntries(parts.flatMap(([name, part]) => (part.data === undefined ? [] : [[name, part.data]]))))
}
