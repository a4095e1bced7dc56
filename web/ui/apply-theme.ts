import { readableOn } from '../embed/readable-on.ts'
import type { Theme } from '../../src/http/contract/tenant.ts'

/** The business's theme, and over it what the page around the chat asks for by the frame's address. */
export function applyTheme(theme: Theme, address: URLSearchParams): void {
  const wish = { ...theme, ...themeOf(address) }
  const { style } = document.documentElement
  const set = (name: string, value: string | undefined): void => {
    if (value !== undefined) style.setProperty(`--holdfast-${name}`, value)
  }
  set('accent', wish.accent)
  set('on-accent', wish.accent === undefined ? undefined : readableOn(wish.accent))
  set('radius', wish.radius === undefined ? undefined : `${wish.radius}px`)
  set('font', wish.font)
  set('scheme', wish.scheme === 'auto' ? 'light dark' : wish.scheme)
}

/** Only what is what it should be: an address is anybody's. */
function themeOf(address: URLSearchParams): Theme {
  const accent = address.get('accent') ?? ''
  const font = address.get('font') ?? ''
  const scheme = address.get('scheme')
  const radius = Number(address.get('radius') ?? Number.NaN)
  return {
    ...(/^#[0-9a-f]{6}$/i.test(accent) ? { accent } : {}),
    ...(/^[\w ,'"-]{1,200}$/.test(font) ? { font } : {}),
    ...(radius >= 0 && radius <= 32 ? { radius } : {}),
    ...(scheme === 'light' || scheme === 'dark' || scheme === 'auto' ? { scheme } : {}),
  }
}
