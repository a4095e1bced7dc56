const USUAL = 50
const MOST = 200

/** A page as the query asks for it. */
export function pageOf({ cursor, limit }: { readonly cursor?: string | undefined; readonly limit?: string | undefined }): {
  readonly cursor?: string | undefined
  readonly limit: number
} {
  return { cursor, limit: Math.min(MOST, limit === undefined ? USUAL : Number(limit)) }
}
