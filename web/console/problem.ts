import type { Problem as ProblemBody } from '../../src/http/contract/problem.ts'

/** A refusal or an outage as the server told it (RFC 9457). `message` is its sentence for a person. */
export class Problem extends Error {
  readonly status: number
  readonly code: string
  /** What is wrong, by field. */
  readonly fieldErrors: Readonly<Record<string, string>>
  /** Everything it said: alternatives, seconds to wait. */
  readonly body: Partial<ProblemBody>

  constructor(status: number, body: Partial<ProblemBody>) {
    super(body.detail ?? body.title ?? `The server answered ${status}.`)
    this.name = 'Problem'
    this.status = status
    this.code = body.code ?? (status === 0 ? 'unreachable' : `http_${status}`)
    this.fieldErrors = body.fieldErrors ?? {}
    this.body = body
  }
}

export async function problemOf(response: Response): Promise<Problem> {
  const body = (await response.json().catch(() => ({}))) as Partial<ProblemBody>
  return new Problem(response.status, body)
}

/** Nothing answered: no network, or no server. Pages say so in their own words, by its code. */
export const unreachable = (): Problem => new Problem(0, { detail: 'The server cannot be reached.' })
