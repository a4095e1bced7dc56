import { useSearchParams } from 'wouter'
import { useWords } from '../kit/language.tsx'
import { Tabs } from '../kit/tabs.tsx'
import { answersWords } from './answers-words.ts'
import { PoliciesForm } from './policies-form.tsx'
import { QuestionList } from './question-list.tsx'
import { SetupPage } from './setup-frame.tsx'

export function AnswersPage() {
  const t = useWords(answersWords)
  const [search, setSearch] = useSearchParams()
  const chosen = search.has('questions') ? 'questions' : 'policies'
  return (
    <SetupPage title={t.title} intro={t.intro}>
      {(setup) => (
        <Tabs
          label={t.title}
          tabs={[
            { key: 'policies', label: t.policies, count: Object.keys(setup.catalogue.policies).length },
            { key: 'questions', label: t.questions, count: setup.catalogue.questions.length },
          ]}
          chosen={chosen}
          onChoose={(key) => setSearch(key === 'questions' ? { questions: '' } : {}, { replace: true })}
        >
          {chosen === 'policies' ? <PoliciesForm setup={setup} /> : <QuestionList setup={setup} />}
        </Tabs>
      )}
    </SetupPage>
  )
}
