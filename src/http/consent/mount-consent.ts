import { existsSync, readFileSync } from 'node:fs'
import express, { type Request, type Response, type Router } from 'express'
import type { Hold, Tenant } from '../../booking/index.ts'
import type { BookDeps } from '../book/book-call.ts'
import { bookReaderOf, type BookReader } from '../book/book-reader.ts'
import { isBookLanguage } from '../book/words.ts'
import { preferredLocale } from '../preferred-locale.ts'
import { refusedWords } from '../book/refused-words.ts'
import { bookingBody } from '../contract/bookings.ts'
import { admitPage } from '../limits/page-limit.ts'
import { problemKinds } from '../problem-kinds.ts'
import { agree, declineConsent, type OpenStanding } from './agree.ts'
import { consentFrame, type ConsentShown } from './consent-frame.ts'
import { codeContent, doneContent, endContent, openContent } from './consent-page.ts'
import type { Typed } from './detail-fields.ts'
import { consentStanding, type Standing, type StandingDeps } from './consent-standing.ts'
import { consentWordsOf, type ConsentWords } from './words.ts'

export interface ConsentDeps extends BookDeps, StandingDeps {}

interface Shown extends ConsentShown {
  readonly status?: number
}

interface ConsentCall {
  readonly tenant: Tenant
  readonly reader: BookReader
  readonly words: ConsentWords
  readonly standing: Standing
  readonly form: Readonly<Record<string, string>>
}

/** Where a person agrees to what their assistant proposes. The link was given to the assistant; what it says yes to is on the page. */
export function mountConsent(pages: Router, deps: ConsentDeps, templateFile: string): void {
  const template = existsSync(templateFile) ? readFileSync(templateFile, 'utf8') : undefined
  const form = express.urlencoded({ extended: false, limit: '8kb', parameterLimit: 10 })
  const run =
    (weight: 'read' | 'write', show: (deps: ConsentDeps, call: ConsentCall) => Promise<Shown>) =>
    async (request: Request, response: Response, next: () => void) => {
      const tenant = await deps.booking.findTenant(String(request.params['tenant']))
      if (tenant === undefined) return next()
      const isAdmitted = await admitPage(deps.limits, response, { weight, address: deps.addressHash(request), tenantId: tenant.id })
      const standing = await consentStanding(deps, tenant, String(request.params['sealed']))
      const reader = readerOf(request, tenant, standing)
      const words = consentWordsOf(reader.language)
      const busy: Shown = { content: endContent(reader, reader.words.refused.busy, 'over'), status: problemKinds.rate_limited.status }
      const shown = isAdmitted ? await show(deps, { tenant, reader, words, standing, form: textsOf(request.body) }) : busy
      response.set({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex' })
      response
        .status(shown.status ?? 200)
        .type('html')
        .send(consentFrame(template, reader, shown))
    }
  pages.get(
    '/:tenant/consent/:sealed',
    run('read', async (deps, call) => showStanding(deps, call)),
  )
  pages.post('/:tenant/consent/:sealed', form, run('write', answerForm))
}

/** What the browser prefers, then what the assistant said its person speaks. */
function readerOf(request: Request, tenant: Tenant, standing: Standing): BookReader {
  const asked = new URLSearchParams(request.url.split('?')[1] ?? '').get('lang') ?? undefined
  const spoken = standing.kind === 'missing' ? undefined : standing.conversation.locale.slice(0, 2)
  const usual = preferredLocale(request, tenant) === undefined && spoken !== undefined && isBookLanguage(spoken) ? spoken : undefined
  return bookReaderOf(request, tenant, asked ?? usual)
}

function showStanding(
  deps: ConsentDeps,
  { reader, words, standing }: ConsentCall,
  typed?: Typed,
  wrong: readonly (keyof Typed)[] = [],
): Shown {
  switch (standing.kind) {
    case 'missing':
      return { content: endContent(reader, words.missing, 'over'), status: 404 }
    case 'code':
      return codeShown(reader)
    case 'done':
      return { content: endContent(reader, words.done[standing.action], 'done') }
    case 'over':
      return { content: endContent(reader, words.over, 'over'), status: 410 }
    case 'open':
      return {
        heading: words.question[standing.action],
        content: openContent(reader, { standing, now: deps.clock.now(), typed: typed ?? knownDetails(standing), wrong }),
      }
  }
}

function knownDetails({ conversation }: OpenStanding): Typed {
  const { name = '', email = '', phone = '' } = conversation.customer
  return { name, email, phone }
}

async function answerForm(deps: ConsentDeps, call: ConsentCall): Promise<Shown> {
  const { standing, form, reader, words, tenant } = call
  if (standing.kind === 'code') return openByCode(deps, call, standing.conversation.id)
  if (standing.kind !== 'open') return showStanding(deps, call)
  if (form['act'] === 'decline') {
    await declineConsent(deps, { tenant, standing, customer: undefined })
    return { content: endContent(reader, words.declined, 'done') }
  }
  if (form['act'] === 'extend' && standing.hold !== undefined) return keepLonger(deps, call, { ...standing, hold: standing.hold })
  // The price, the policy or whom it is for may have become another since the page was drawn.
  if (form['act'] !== 'agree' || form['seen'] !== standing.proposal.id)
    return { ...showStanding(deps, call), notice: words.changed, status: 409 }
  return agreeTo(deps, call, standing)
}

/** What was typed stays typed. */
async function keepLonger(deps: ConsentDeps, call: ConsentCall, standing: OpenStanding & { readonly hold: Hold }): Promise<Shown> {
  const { tenant, reader, form } = call
  const { name = '', email = '', phone = '' } = form
  const hold = await deps.booking.extendHold(tenant, standing.hold.id)
  if (!hold.ok) return { content: endContent(reader, refusedWords(reader.words, hold.error.code), 'over'), status: 409 }
  return showStanding(deps, { ...call, standing: { ...standing, hold: hold.value } }, { name, email, phone })
}

async function agreeTo(deps: ConsentDeps, call: ConsentCall, standing: OpenStanding): Promise<Shown> {
  const { form, reader, words, tenant } = call
  const { name = '', email = '', phone = '' } = form
  const details = bookingBody.shape.customer.safeParse({ name, email, ...(phone === '' ? {} : { phone }) })
  if (standing.action === 'book' && !details.success) {
    const wrong = new Set(details.error.issues.map((issue) => String(issue.path[0])))
    const fields = (['name', 'email', 'phone'] as const).filter((field) => wrong.has(field))
    return { ...showStanding(deps, call, { name, email, phone }, fields), status: problemKinds.invalid_input.status }
  }
  const done = await agree(deps, { tenant, standing, customer: standing.action === 'book' ? details.data : undefined })
  if (done === 'busy') return { ...showStanding(deps, call), notice: reader.words.refused.busy, status: 409 }
  const { publicUrl, clock } = deps
  if (done.ok)
    return { heading: words.done[standing.action], content: doneContent(reader, { booking: done.value, publicUrl, now: clock.now() }) }
  return { content: endContent(reader, refusedWords(reader.words, done.error.code), 'over'), status: 409 }
}

async function openByCode(deps: ConsentDeps, { tenant, form, reader, words }: ConsentCall, conversationId: string): Promise<Shown> {
  const code = (form['code'] ?? '').normalize('NFKC').replace(/[\s-]/g, '')
  if (!/^\d{6}$/.test(code)) return { ...codeShown(reader), notice: words.codeWrong, status: 400 }
  const answer = await deps.booking.redeemBookingCode(tenant, { conversationId, code })
  switch (answer.kind) {
    case 'opened':
      return { content: endContent(reader, words.opened, 'done') }
    case 'wrong':
      return { ...codeShown(reader), notice: words.codeWrong, status: 400 }
    case 'locked':
    case 'expired':
      return { content: endContent(reader, words.codeOver, 'over'), status: 410 }
  }
}

function codeShown(reader: BookReader): Shown {
  return { heading: consentWordsOf(reader.language).title(reader.tenant.name), content: codeContent(reader) }
}

/** A field sent twice is not a text; PostgreSQL takes neither NUL nor half a surrogate pair. */
function textsOf(body: unknown): Record<string, string> {
  if (typeof body !== 'object' || body === null) return {}
  const texts = Object.entries(body).filter((pair): pair is [string, string] => typeof pair[1] === 'string')
  return Object.fromEntries(texts.map(([name, text]) => [name, text.toWellFormed().replaceAll('\0', '').trim()]))
}
