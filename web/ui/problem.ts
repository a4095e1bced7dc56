import type { SlotCard } from '../../src/http/contract/cards.ts'
import type { ChallengeToSolve } from './solve-challenge.ts'

interface ProblemBody {
  readonly code?: string
  readonly title?: string
  readonly detail?: string
  readonly retryAfter?: number
  readonly alternatives?: readonly SlotCard[]
  readonly challenge?: ChallengeToSolve
}

/** A refusal or an outage as the server told it (RFC 9457), in a shape the page can act on. */
export class ApiProblem extends Error {
  readonly status: number
  readonly code: string
  /** Seconds; undefined when the server named none. */
  readonly retryAfter: number | undefined
  readonly alternatives: readonly SlotCard[]
  /** With challenge_required. */
  readonly challenge: ChallengeToSolve | undefined

  constructor(status: number, body: ProblemBody, retryAfter: number | undefined) {
    super(body.detail ?? body.title ?? `The server answered ${status}.`)
    this.name = 'ApiProblem'
    this.status = status
    this.code = body.code ?? `http_${status}`
    this.retryAfter = body.retryAfter ?? retryAfter
    this.alternatives = body.alternatives ?? []
    this.challenge = body.challenge
  }
}

export async function problemOf(response: Response): Promise<ApiProblem> {
  const body = (await response.json().catch(() => ({}))) as ProblemBody
  const header = Number(response.headers.get('retry-after') ?? Number.NaN)
  return new ApiProblem(response.status, body, Number.isNaN(header) ? undefined : header)
}
