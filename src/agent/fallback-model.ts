import type { LanguageModelV4, LanguageModelV4CallOptions, LanguageModelV4StreamPart, LanguageModelV4StreamResult } from '@ai-sdk/provider'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Log } from '../shared/logger.ts'
import { faultWords } from '../shared/fault-words.ts'
import type { Metrics } from '../shared/metrics.ts'
import { modelFailure } from './model-failure.ts'
import type { TurnModel } from './models.ts'
import { retryDelay } from './retry-delay.ts'

export interface ModelLink {
  readonly name: string
  readonly model: LanguageModelV4
}

/** A model that has said nothing by then is given up for the next. */
const FIRST_WORD_MS = 20_000

/**
 * Several models as one: a call that fails before any output goes to the next, one that fails later fails, because what was
 * said cannot be taken back. Made for one turn, it stays with the model that worked.
 */
export function createFallbackModel(
  links: readonly ModelLink[],
  { log, metrics, firstWordMs = FIRST_WORD_MS }: { log: Log; metrics?: Metrics | undefined; firstWordMs?: number },
): TurnModel {
  let current = 0
  const firstThatWorks = async <T>(
    options: LanguageModelV4CallOptions,
    attempt: (model: LanguageModelV4) => PromiseLike<T>,
  ): Promise<T> => {
    for (;;) {
      const link = links[current]
      if (link === undefined) throw new Error('There is no model to ask')
      try {
        return await withRetries(options.abortSignal, () => attempt(link.model))
      } catch (cause) {
        if (options.abortSignal?.aborted === true || current === links.length - 1) throw cause
        metrics?.modelFailed(link.name, modelFailure(cause))
        metrics?.fellBack(link.name, links[current + 1]?.name ?? '')
        log.warn({ model: link.name, ...faultWords(cause) }, 'a model failed, the next one is asked')
        current++
      }
    }
  }
  const model: LanguageModelV4 = {
    specificationVersion: 'v4',
    provider: 'holdfast',
    modelId: links.map((link) => link.name).join(','),
    supportedUrls: {},
    doGenerate: (options) => firstThatWorks(options, (one) => one.doGenerate(options)),
    doStream: (options) => firstThatWorks(options, (one) => startStream(one, options, firstWordMs)),
  }
  return { model, used: () => links[current]?.name ?? model.modelId }
}

async function withRetries<T>(signal: AbortSignal | undefined, attempt: () => PromiseLike<T>): Promise<T> {
  for (let failures = 0; ; failures++) {
    try {
      return await attempt()
    } catch (cause) {
      const wait = signal?.aborted === true ? undefined : retryDelay(cause, failures)
      if (wait === undefined) throw cause
      await sleep(wait, undefined, signal === undefined ? {} : { signal })
    }
  }
}

/** Resolves once the model has said or called something; throws while nothing has been passed on yet. */
async function startStream(
  model: LanguageModelV4,
  options: LanguageModelV4CallOptions,
  firstWordMs: number,
): Promise<LanguageModelV4StreamResult> {
  const silence = new AbortController()
  const timer = setTimeout(() => silence.abort(new Error(`The model said nothing for ${firstWordMs} ms`)), firstWordMs)
  const abortSignal = options.abortSignal === undefined ? silence.signal : AbortSignal.any([options.abortSignal, silence.signal])
  try {
    const result = await orAborted(model.doStream({ ...options, abortSignal }), abortSignal)
    const reader = result.stream.getReader()
    const opening = await orAborted(readOpening(reader), abortSignal).catch((cause: unknown) => {
      // Nobody reads this one any more; its own end does not matter.
      reader.cancel(cause).catch(() => {})
      throw cause
    })
    return { ...result, stream: joined(opening, reader) }
  } finally {
    clearTimeout(timer)
  }
}

type PartReader = ReadableStreamDefaultReader<LanguageModelV4StreamPart>

// Up to the first part that is output; an error before it is this model's failure.
async function readOpening(reader: PartReader): Promise<LanguageModelV4StreamPart[]> {
  const opening: LanguageModelV4StreamPart[] = []
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return opening
    if (value.type === 'error') throw value.error
    opening.push(value)
    if (!SILENT.has(value.type)) return opening
  }
}

const SILENT: ReadonlySet<LanguageModelV4StreamPart['type']> = new Set([
  'stream-start',
  'response-metadata',
  'text-start',
  'reasoning-start',
  // A call counts once it is whole: one that is cut off half-way has done nothing yet, and the next model may make it.
  'tool-input-start',
  'tool-input-delta',
  'tool-input-end',
  'ping',
  'raw',
])

function joined(opening: readonly LanguageModelV4StreamPart[], reader: PartReader): ReadableStream<LanguageModelV4StreamPart> {
  return new ReadableStream({
    start: (controller) => opening.forEach((part) => controller.enqueue(part)),
    pull: async (controller) => {
      const { done, value } = await reader.read()
      if (done) controller.close()
      else controller.enqueue(value)
    },
    cancel: (reason) => reader.cancel(reason),
  })
}

function orAborted<T>(work: PromiseLike<T>, signal: AbortSignal): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>()
  const abort = () => reject(signal.reason)
  if (signal.aborted) abort()
  signal.addEventListener('abort', abort, { once: true })
  return Promise.race([work, promise]).finally(() => signal.removeEventListener('abort', abort))
}
