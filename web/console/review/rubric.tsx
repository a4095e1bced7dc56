import type { ConversationDetail } from '../../../src/http/contract/console/conversations.ts'
import { reviewOperations } from '../../../src/http/contract/console/review.ts'
import { type ReviewVerdict, verdict } from '../../../src/http/contract/console/review-shapes.ts'
import { useChange, useRead } from '../api.ts'
import { Badge } from '../kit/badge.tsx'
import { useWords } from '../kit/language.tsx'
import { useToast } from '../kit/toast.tsx'
import { useWorkplace } from '../shell/workplace.tsx'
import { usePeople } from './use-people.ts'
import { words } from './words.ts'

const tones = { good: 'good', bad: 'bad', unsure: 'neutral' } as const

/** One verdict by each criterion. Those of others show after one's own: who judges after them judges them. */
export function Rubric({ detail }: { readonly detail: ConversationDetail }) {
  const t = useWords(words)
  const tell = useToast()
  const { member } = useWorkplace()
  const nameOf = usePeople(detail)
  const settings = useRead(reviewOperations.getReviewSettings, {}).data
  const give = useChange(reviewOperations.giveVerdicts)
  const own = detail.verdicts.filter((one) => one.reviewerId === member.id)
  const press = (criterion: string, wanted: ReviewVerdict['verdict']) => {
    const again = own.some((one) => one.criterion === criterion && one.verdict === wanted)
    give.mutate(
      { params: { conversation: detail.conversation.id }, body: { verdicts: [{ criterion, verdict: again ? null : wanted }] } },
      { onError: (problem) => tell(problem.message, { tone: 'bad' }) },
    )
  }
  if (settings === undefined) return null
  return (
    <section>
      <h2>{t.rubric}</h2>
      <p className="hc-soft hc-small">{settings.criteria.length === 0 ? t.noCriteria : t.rubricHint}</p>
      {settings.criteria.map((criterion) => {
        const mine = own.find((one) => one.criterion === criterion.id)
        const others = detail.verdicts.filter((one) => one.criterion === criterion.id && one.reviewerId !== member.id)
        return (
          <div key={criterion.id} className="hc-criterion" role="group" aria-label={criterion.name}>
            <span>{criterion.name}</span>
            <span className="hc-segmented">
              {verdict.options.map((one) => (
                <button key={one} type="button" aria-pressed={mine?.verdict === one} onClick={() => press(criterion.id, one)}>
                  {t.verdicts[one]}
                </button>
              ))}
            </span>
            {mine !== undefined && others.length > 0 && (
              <p className="hc-line hc-small">
                {others.map((one) => (
                  <span key={one.reviewerId} className="hc-line">
                    {nameOf(one.reviewerId)} <Badge tone={tones[one.verdict]}>{t.verdicts[one.verdict]}</Badge>
                  </span>
                ))}
              </p>
            )}
          </div>
        )
      })}
    </section>
  )
}
