import type { Request } from 'express'
import { withLogFields } from '../shared/log-fields.ts'
import { inSpan, parseTraceparent } from '../shared/trace.ts'

/** One request: what is logged in it carries its id, and the trace its caller says it belongs to; where traces are collected it is a span of that. */
export function inRequest(
  request: Request,
  { id, route }: { readonly id: string; readonly route: string },
  work: () => Promise<number | undefined>,
): Promise<number | undefined> {
  const parent = request.get('traceparent')
  const trace = parent === undefined ? undefined : parseTraceparent(parent)?.traceId
  return withLogFields(trace === undefined ? { request: id } : { request: id, trace }, () =>
    inSpan(
      `${request.method} ${route}`,
      { kind: 'server', parent, attributes: { 'http.request.method': request.method, 'http.route': route, 'holdfast.request_id': id } },
      async (note) => {
        const status = await work()
        if (status !== undefined) note({ 'http.response.status_code': status })
        return status
      },
    ),
  )
}
