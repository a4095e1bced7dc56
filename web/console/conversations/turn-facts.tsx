import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { ConsoleTurn } from '../../../src/http/contract/console/turns.ts'
import { dollars, elapsed, whole } from '../kit/amounts.ts'
import { useConsoleLanguage, useWords } from '../kit/language.tsx'
import { talkWords } from './talk-words.ts'

type Told = Pick<
  ConsoleTurn,
  'model' | 'promptVersion' | 'latencyMs' | 'firstWordMs' | 'inputTokens' | 'outputTokens' | 'costMicros' | 'steps'
>

/** Who answered, under which words, how fast and at what price; its steps behind it. */
export function TurnFacts({ told, catalogueVersion }: { readonly told: Told; readonly catalogueVersion: number | null }) {
  const t = useWords(talkWords)
  const { locale } = useConsoleLanguage()
  const { inputTokens, outputTokens } = told
  const tokens =
    inputTokens === null || outputTokens === null ? null : t.tokensInOut(whole(inputTokens, locale), whole(outputTokens, locale))
  return (
    <>
      <dl className="hc-turn-facts">
        <Fact name={t.model}>
          <span className="hc-code">{told.model}</span>
        </Fact>
        <Fact name={t.prompt}>
          <span className="hc-code">{told.promptVersion}</span>
        </Fact>
        {catalogueVersion !== null && (
          <Fact name={t.catalogue}>
            <Link href={`/setup/history/${catalogueVersion}`}>{catalogueVersion}</Link>
          </Fact>
        )}
        {told.firstWordMs !== null && <Fact name={t.firstWord}>{elapsed(told.firstWordMs, locale)}</Fact>}
        {told.latencyMs !== null && <Fact name={t.latency}>{elapsed(told.latencyMs, locale)}</Fact>}
        {tokens !== null && <Fact name={t.tokens}>{tokens}</Fact>}
        <Fact name={t.cost}>{told.costMicros === null ? t.unknownPrice : dollars(told.costMicros, locale)}</Fact>
      </dl>
      {told.steps.length > 1 && <Steps steps={told.steps} />}
    </>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Steps({ steps }: { readonly steps: Told['steps'] }) {
  const t = useWords(talkWords)
  const { locale } = useConsoleLanguage()
  const slowest = Math.max(...steps.map((step) => step.ms), 1)
  return (
    <details className="hc-more">
      <summary>{t.steps(steps.length)}</summary>
      <ol className="hc-steps">
        {steps.map((step, index) => (
          <li key={index}>
            <span className="hc-steps-bar" style={{ width: `${Math.max(2, (step.ms / slowest) * 100)}%` }} aria-hidden="true" />
            <span>
              {t.step} {index + 1}
            </span>
            <span className="hc-soft">
              {elapsed(step.ms, locale)}
              {step.inputTokens !== null && step.outputTokens !== null && (
                <> · {t.tokensInOut(whole(step.inputTokens, locale), whole(step.outputTokens, locale))}</>
              )}
              {step.toolCalls > 0 && <> · {t.toolCount(step.toolCalls)}</>}
            </span>
          </li>
        ))}
      </ol>
    </details>
  )
}
