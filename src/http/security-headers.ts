import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import helmet, { type HelmetOptions } from 'helmet'

/**
 * What kind of answer it is decides what a browser may do with it:
 * `api` is read by programs (JSON, problems, streams of events, files to download), `page` is for people, `framed` is the chat when
 * another site has asked for it in a frame, `launcher` is the script that other sites load, `mail` is somebody else's HTML.
 */
export type AnswerKind = 'api' | 'page' | 'framed' | 'launcher' | 'mail'

export type SecurityHeaders = Readonly<Record<string, string>>

/** The same object for the same kind each time: nothing is made for a request. `https`: the server is reached so (PUBLIC_URL). */
export function headersFor(kind: AnswerKind, { https }: { readonly https: boolean }): SecurityHeaders {
  return (https ? overHttps : overHttp)[kind]
}

export function isHttps({ publicUrl }: { readonly publicUrl: string }): boolean {
  return publicUrl.startsWith('https:')
}

/** Puts another kind in the place of the one that was set before. */
export function setHeadersFor(response: ServerResponse, kind: AnswerKind, setting: { readonly https: boolean }): void {
  const headers = headersFor(kind, setting)
  for (const name of Object.keys(headersFor('page', setting))) if (!(name in headers)) response.removeHeader(name)
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
}

type Directives = Readonly<Record<string, readonly string[]>>

/** Nothing runs and nothing loads but our own files; no page is in a frame, none sends its forms elsewhere. */
const pagePolicy: Directives = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'data:'],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  frameSrc: ["'self'"],
  manifestSrc: ["'self'"],
  objectSrc: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
}

/** What is no page and yet shown as one, because somebody opened its address, does nothing at all. */
const nothing: Directives = {
  defaultSrc: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'none'"],
  frameAncestors: ["'none'"],
}

/**
 * The chat may be in any site's frame when it is asked for as one. There is nothing to steal by clicks there: no cookie signs anybody
 * in, browsers keep the conversation's token apart for each site that embeds it, and every booking shows what it is before the button.
 */
const framedPolicy: Directives = { ...pagePolicy, frameAncestors: ['*'] }

/** A mail is somebody else's HTML: it may be styled, and can do nothing else. */
const mailPolicy: Directives = {
  sandbox: ['allow-popups'],
  defaultSrc: ["'none'"],
  styleSrc: ["'unsafe-inline'"],
  imgSrc: ['data:'],
  baseUri: ["'none'"],
  formAction: ["'none'"],
  frameAncestors: ["'self'"],
}

/** Powers of a browser that no page of ours asks for, and so no script that got into one. */
const permissions = 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()'

/** Of a read that is answered ten thousand times a minute every header counts: those that mean something to what is no page. */
const apiNames = [
  'content-security-policy',
  'cross-origin-resource-policy',
  'referrer-policy',
  'strict-transport-security',
  'x-content-type-options',
]

const overHttp = allKinds(false)
const overHttps = allKinds(true)

function allKinds(https: boolean): Readonly<Record<AnswerKind, SecurityHeaders>> {
  const dressed = (policy: Directives, wishes: Wishes = {}): SecurityHeaders =>
    Object.freeze({ ...fromHelmet(dress(policy, { https, ...wishes })), 'permissions-policy': permissions })
  return {
    api: Object.freeze({ 'cache-control': 'no-store', ...only(dressed(nothing), apiNames) }),
    page: dressed(pagePolicy),
    framed: dressed(framedPolicy, { frames: 'any' }),
    launcher: dressed(nothing, { loadedBy: 'cross-origin' }),
    mail: dressed(mailPolicy, { frames: 'sameorigin' }),
  }
}

interface Wishes {
  /** Whose frames may have it, for browsers that do not know frame-ancestors. */
  readonly frames?: 'any' | 'sameorigin'
  readonly loadedBy?: 'same-origin' | 'cross-origin'
}

function dress(directives: Directives, { https, frames, loadedBy = 'same-origin' }: Wishes & { readonly https: boolean }): HelmetOptions {
  return {
    contentSecurityPolicy: { useDefaults: false, directives },
    xFrameOptions: frames === 'any' ? false : { action: frames ?? 'deny' },
    crossOriginResourcePolicy: { policy: loadedBy },
    // Links carry tokens: no page that is left tells the next one where its reader came from.
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: https,
    crossOriginEmbedderPolicy: false,
    // Asked for by some answers of an origin and not by others, browsers complain and ignore it.
    originAgentCluster: false,
  }
}

/** helmet writes into answers; asked once, into one that nobody gets, its headers are data that every way of answering can use. */
function fromHelmet(options: HelmetOptions): SecurityHeaders {
  const response = new ServerResponse(new IncomingMessage(new Socket()))
  helmet(options)(response.req, response, () => {})
  return Object.fromEntries(Object.entries(response.getHeaders()).map(([name, value]) => [name, String(value)]))
}

function only(headers: SecurityHeaders, names: readonly string[]): SecurityHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => names.includes(name)))
}
