import { Button } from '../kit/button.tsx'
import { TextArea, TextInput } from '../kit/field.tsx'
import { useWords } from '../kit/language.tsx'
import { Notice } from '../kit/states.tsx'
import { answersWords } from './answers-words.ts'
import type { SetupAnswer } from './catalogue.ts'
import { SaveBar } from './save-bar.tsx'
import { useEditor } from './use-editor.ts'

interface Policy {
  readonly topic: string
  readonly words: string
}

export function PoliciesForm({ setup }: { readonly setup: SetupAnswer }) {
  const t = useWords(answersWords)
  const editor = useEditor<{ readonly list: readonly Policy[] }>({
    setup,
    read: ({ policies }) => ({ list: Object.entries(policies).map(([topic, words]) => ({ topic, words })) }),
    toEdit: ({ list }) => ({ kind: 'policies', policies: Object.fromEntries(list.map(({ topic, words }) => [topic.trim(), words])) }),
  })
  const { list } = editor.value
  const set = (index: number, change: Partial<Policy>) =>
    editor.set({ list: list.map((one, at) => (at === index ? { ...one, ...change } : one)) })
  const isTwice = new Set(list.map(({ topic }) => topic.trim())).size < list.length
  return (
    <div className="hc-stack">
      <p className="hc-soft">{t.policiesIntro}</p>
      {list.map((policy, index) => (
        <div key={index} className="hs-pattern" role="group" aria-label={policy.topic}>
          <TextInput
            label={t.topic}
            placeholder={t.topicHint}
            value={policy.topic}
            error={editor.wrong(`${policy.topic.trim()}.topic`)}
            onChange={(topic) => set(index, { topic })}
          />
          <TextArea
            label={t.words}
            value={policy.words}
            error={editor.wrong(policy.topic.trim())}
            onChange={(words) => set(index, { words })}
          />
          <div>
            <Button look="quiet" icon="trash" onClick={() => editor.set({ list: list.filter((_one, at) => at !== index) })}>
              {t.remove}
            </Button>
          </div>
        </div>
      ))}
      <div>
        <Button icon="plus" onClick={() => editor.set({ list: [...list, { topic: '', words: '' }] })}>
          {t.addPolicy}
        </Button>
      </div>
      {isTwice && <Notice tone="warm">{t.twice}</Notice>}
      <SaveBar {...editor.bar} />
    </div>
  )
}
