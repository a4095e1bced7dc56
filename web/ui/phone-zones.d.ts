/** One of the nine world zones of phone numbers, cut out of libphonenumber's metadata by web/phone-zones.ts. */
declare module 'virtual:phone-zone/*' {
  import type { MetadataJson } from 'libphonenumber-js/core'
  export const metadata: MetadataJson
}
