import { existsSync, readFileSync } from 'node:fs'
import express, { type Request, type Response, type Router } from 'express'
import type { Tenant } from '../../booking/index.ts'
import { admitPage } from '../limits/page-limit.ts'
import { problemKinds } from '../problem-kinds.ts'
import type { BookAnswer, BookCall, BookDeps } from './book-call.ts'
import { bookFrame } from './book-frame.ts'
import { withQuery } from './book-links.ts'
import { bookReaderOf } from './book-reader.ts'
import { showTimes } from './show-times.ts'
import { holdTime } from './hold-time.ts'
import { bookHeld, showHold } from './book-held.ts'
import { themeCss } from './theme-css.ts'
import { servicesStep } from './services-step.ts'

type BookRoute = (deps: BookDeps, call: BookCall) => Promise<BookAnswer>

/**
 * Booking with links and forms alone, for who has no script or wants none: service, time, details, done. The same core as everything
 * else; nothing is kept in the browser, the hold's id is in the address.
 */
export function mountBook(pages: Router, deps: BookDeps, templateFile: string): void {
  const template = existsSync(templateFile) ? readFileSync(templateFile, 'utf8') : undefined
  const form = express.urlencoded({ extended: false, limit: '16kb', parameterLimit: 20 })
  const run = (weight: 'read' | 'write', route: BookRoute) => async (request: Request, response: Response, next: () => void) => {
    const tenant = await deps.booking.findTenant(String(request.params['tenant']))
    if (tenant === undefined) return next()
    const call = toCall(deps, tenant, request)
    const isAdmitted = await admitPage(deps.limits, response, { weight, address: call.address, tenantId: tenant.id })
    const show = () => route(deps, call)
    const answer = !isAdmitted ? busy(call) : await (weight === 'read' ? show() : deps.ownWrites.during(call.address, show))
    response.set('cache-control', 'no-store')
    if ('goTo' in answer) return response.redirect(303, answer.goTo)
    const inLanguage = (lang: string) => withQuery(request.path, { ...call.query, lang })
    response
      .status(answer.status ?? 200)
      .type('html')
      .send(bookFrame(template, call.reader, { ...answer, inLanguage }))
  }
  const path = '/:tenant/book'
  pages.get('/:tenant/theme.css', async (request, response, next) => {
    const tenant = await deps.booking.findTenant(request.params.tenant)
    if (tenant === undefined) return next()
    response.set('cache-control', 'no-cache').type('css').send(themeCss(tenant))
  })
  pages.get(path, run('read', showStep))
  pages.post(path, form, run('write', holdTime))
  pages.get(`${path}/holds/:hold`, run('read', showHold))
  pages.post(`${path}/holds/:hold`, form, run('write', bookHeld))
}

const showStep: BookRoute = async (deps, call) => {
  const service = call.tenant.services.find(({ slug }) => slug === call.query['service'])
  return service === undefined ? { step: 'service', content: servicesStep(call.reader) } : showTimes(deps, call, service)
}

function busy({ reader }: BookCall): BookAnswer {
  return { step: 'service', content: servicesStep(reader), notice: reader.words.refused.busy, status: problemKinds.rate_limited.status }
}

function toCall({ addressHash }: BookDeps, tenant: Tenant, request: Request): BookCall {
  const query = Object.fromEntries(new URLSearchParams(request.url.split('?')[1] ?? ''))
  return {
    reader: bookReaderOf(request, tenant, query['lang']),
    tenant,
    query,
    form: textsOf(request.body),
    holdId: String(request.params['hold'] ?? ''),
    address: addressHash(request),
  }
}

/** A field sent twice is not a text: it reads as if it had not been sent. PostgreSQL takes neither NUL nor half a surrogate pair. */
function textsOf(body: unknown): Record<string, string> {
  if (typeof body !== 'object' || body === null) return {}
  const fields = Object.entries(body).filter((pair): pair is [string, string] => typeof pair[1] === 'string')
  return Object.fromEntries(fields.map(([name, text]) => [name, text.toWellFormed().replaceAll('\0', '').trim()]))
}
