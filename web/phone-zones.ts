import metadata from 'libphonenumber-js/min/metadata'
import type { Plugin } from 'vite'

const PREFIX = 'virtual:phone-zone/'

/** Lets the build import `virtual:phone-zone/4`: the numbering plans of the countries whose calling code begins with that digit. */
export function phoneZones(): Plugin {
  return {
    name: 'phone-zones',
    resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : undefined),
    load: (id) => (id.startsWith(`\0${PREFIX}`) ? `export const metadata = ${JSON.stringify(phoneZone(id.slice(-1)))}` : undefined),
  }
}

export function phoneZone(digit: string) {
  const codes = Object.entries(metadata.country_calling_codes).filter(([code]) => code.startsWith(digit))
  const countries = new Set<string>(codes.flatMap(([, ofCode]) => ofCode))
  return {
    version: metadata.version,
    country_calling_codes: Object.fromEntries(codes),
    countries: Object.fromEntries(Object.entries(metadata.countries).filter(([country]) => countries.has(country))),
    nonGeographic: Object.fromEntries(Object.entries(metadata.nonGeographic).filter(([code]) => code.startsWith(digit))),
  }
}
