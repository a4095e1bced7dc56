import type { Tenant } from '../../booking/index.ts'
import { readableOn } from '../contract/readable-on.ts'
import { readTheme } from '../contract/read-theme.ts'

/** The business's theme for pages whose script has not run: the same variables as web/ui/apply-theme.ts sets. Empty without one. */
export function themeCss({ theme }: Pick<Tenant, 'theme'>): string {
  const { accent, radius, font, scheme } = readTheme(theme)
  const variables = {
    accent,
    'on-accent': accent === undefined ? undefined : readableOn(accent),
    radius: radius === undefined ? undefined : `${radius}px`,
    font,
    scheme: scheme === 'auto' ? 'light dark' : scheme,
  }
  const lines = Object.entries(variables).flatMap(([name, value]) => (value === undefined ? [] : [`--holdfast-${name}:${value}`]))
  return lines.length === 0 ? '' : `:root{${lines.join(';')}}`
}
