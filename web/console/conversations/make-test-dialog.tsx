import { type FormEvent, useId, useState } from 'react'
import type { ConversationDetail } from '../../../src/http/contract/console/conversations.ts'
import { type MakeTest, type MadeTest, expectationBody } from '../../../src/http/contract/console/made-test.ts'
import { reviewOperations } from '../../../src/http/contract/console/review.ts'
import type { ConsoleTurn } from '../../../src/http/contract/console/turns.ts'
import { useChange } from '../api.ts'
import { Button } from '../kit/button.tsx'
import { Checkbox } from '../kit/check.tsx'
import { CopyButton } from '../kit/copy-button.tsx'
import { Dialog } from '../kit/dialog.tsx'
import { download } from '../kit/download.ts'
import { TextArea, TextInput } from '../kit/field.tsx'
import { useWords } from '../kit/language.tsx'
import { Notice, ProblemNotice } from '../kit/states.tsx'
import { testWords } from './test-words.ts'

export interface MakeTestProps {
  readonly detail: ConversationDetail
  /** Undefined: it is closed. */
  readonly turnId: string | undefined
  readonly onClose: () => void
}

type CardType = (typeof cardTypes)[number]
const cardTypes = expectationBody.shape.cards.unwrap().element.options

/** The dialogue up to a turn and what should have come of it, as a scenario that the evals run. */
export function MakeTestDialog({ detail, turnId, onClose }: MakeTestProps) {
  const t = useWords(testWords)
  const id = useId()
  const turn = detail.turns.find((one) => one.id === turnId)
  const make = useChange(reviewOperations.makeTest, { refreshes: [] })
  const close = () => {
    make.reset()
    onClose()
  }
  const made = make.data
  return (
    <Dialog
      title={t.title}
      open={turn !== undefined}
      onClose={close}
      size="large"
      actions={
        made === undefined ? (
          <Button type="submit" form={id} look="main" busy={make.isPending}>
            {t.make}
          </Button>
        ) : (
          <>
            <Button onClick={() => make.reset()}>{t.change}</Button>
            <CopyButton text={made.content} label={t.copy} />
            <Button
              look="main"
              icon="download"
              onClick={() => download(made.path.split('/').at(-1) ?? 'scenario.json', made.content, 'application/json')}
            >
              {t.download}
            </Button>
          </>
        )
      }
    >
      {/* Kept while the result is looked at: "change" goes back to what was written. */}
      {turn !== undefined && (
        <div hidden={made !== undefined}>
          <TestForm
            key={turn.id}
            id={id}
            turn={turn}
            onMake={(body) => make.mutate({ params: { conversation: detail.conversation.id }, body })}
          />
        </div>
      )}
      {make.error !== null && <ProblemNotice problem={make.error} />}
      {made !== undefined && <Made made={made} />}
    </Dialog>
  )
}

interface TestFormProps {
  readonly id: string
  readonly turn: ConsoleTurn
  readonly onMake: (body: MakeTest) => void
}

function TestForm({ id, turn, onMake }: TestFormProps) {
  const t = useWords(testWords)
  const [name, setName] = useState('')
  const [about, setAbout] = useState('')
  const [says, setSays] = useState('')
  // What the guard took out is what must not be said again.
  const [never, setNever] = useState(() => turn.corrections.map(({ said }) => asPattern(said)).join('\n'))
  const [cards, setCards] = useState<readonly CardType[]>([])
  const [noCards, setNoCards] = useState<readonly CardType[]>([])
  const [end, setEnd] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const expect = { says: lines(says), never: lines(never), cards: [...cards], noCards: [...noCards] }
    onMake({ turnId: turn.id, name: name.trim(), about: about.trim(), expect, end })
  }
  return (
    <form id={id} className="hc-form" onSubmit={submit}>
      <p className="hc-soft">{t.intro}</p>
      <TextInput label={t.about} hint={t.aboutHint} value={about} onChange={setAbout} required maxLength={300} />
      <TextInput
        label={t.name}
        hint={t.nameHint}
        value={name}
        onChange={(text) => setName(text.toLowerCase().replace(/[^a-z0-9]+/g, '-'))}
        pattern="[a-z0-9][a-z0-9\-]{0,60}"
        required
      />
      <div className="hc-columns">
        <TextArea label={t.says} hint={t.patternHint} value={says} onChange={setSays} spellCheck={false} />
        <TextArea label={t.never} hint={t.patternHint} value={never} onChange={setNever} spellCheck={false} />
      </div>
      <div className="hc-columns">
        <Cards label={t.cards} chosen={cards} onChoose={setCards} />
        <Cards label={t.noCards} chosen={noCards} onChoose={setNoCards} />
      </div>
      <Checkbox label={t.end} hint={t.endHint} checked={end} onChange={setEnd} />
    </form>
  )
}

function Cards({
  label,
  chosen,
  onChoose,
}: {
  readonly label: string
  readonly chosen: readonly CardType[]
  readonly onChoose: (cards: readonly CardType[]) => void
}) {
  const t = useWords(testWords)
  return (
    <fieldset className="hc-fieldset">
      <legend className="hc-legend">{label}</legend>
      {cardTypes.map((card) => (
        <Checkbox
          key={card}
          label={t.cardTypes[card]}
          checked={chosen.includes(card)}
          onChange={(on) => onChoose(on ? [...chosen, card] : chosen.filter((one) => one !== card))}
        />
      ))}
    </fieldset>
  )
}

function Made({ made }: { readonly made: MadeTest }) {
  const t = useWords(testWords)
  return (
    <>
      <Notice tone="good" icon="check">
        {t.made} <span className="hc-code">{made.path}</span>
      </Notice>
      {made.invented.length > 0 && (
        <p className="hc-soft">
          {t.invented}: {made.invented.map(({ kind, as, times }) => `${t.kinds[kind]} → ${as} (${times}×)`).join(', ')}
        </p>
      )}
      <pre className="hc-made-test" tabIndex={0} aria-label={made.path} role="region">
        {made.content}
      </pre>
    </>
  )
}

const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** Words as a pattern that finds exactly them. */
const asPattern = (words: string): string =>
  words
    .trim()
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\s+/g, ' ')
