import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose'

type Claims = Readonly<Record<string, unknown>>

/** An authorization server's keys in the wrong hands: any token that one could sign, and some that none would. */
export interface TokenMint {
  readonly issuer: string
  readonly signed: (claims: Claims) => Promise<string>
  /** By a key that is not published, under the name of the one that is. */
  readonly forged: (claims: Claims) => Promise<string>
  readonly unsigned: (claims: Claims) => string
  /** With what is published of the key as a shared secret. */
  /** By its key, under another name for what it is; undefined: none. */
  readonly named: (claims: Claims, typ: string | undefined) => Promise<string>
  readonly byPublicKey: (claims: Claims) => Promise<string>
  readonly close: () => Promise<void>
}

export async function startTokenMint(): Promise<TokenMint> {
  const [real, other] = [await generateKeyPair('RS256', { extractable: true }), await generateKeyPair('RS256')]
  const published = { ...(await exportJWK(real.publicKey)), kid: 'one', alg: 'RS256', use: 'sig' }
  const server = createServer((request, response) => {
    const found = request.url === '/jwks' ? { keys: [published] } : { issuer, jwks_uri: `${issuer}/jwks` }
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(found))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const head = (alg: string) => ({ alg, kid: 'one', typ: 'at+jwt' })
  return {
    issuer,
    signed: (claims) => new SignJWT({ ...claims }).setProtectedHeader(head('RS256')).sign(real.privateKey),
    forged: (claims) => new SignJWT({ ...claims }).setProtectedHeader(head('RS256')).sign(other.privateKey),
    unsigned: (claims) => new UnsecuredJWT({ ...claims }).encode(),
    named: (claims, typ) =>
      new SignJWT({ ...claims })
        .setProtectedHeader({ alg: 'RS256', kid: 'one', ...(typ === undefined ? {} : { typ }) })
        .sign(real.privateKey),
    byPublicKey: (claims) => new SignJWT({ ...claims }).setProtectedHeader(head('HS256')).sign(Buffer.from(JSON.stringify(published))),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
