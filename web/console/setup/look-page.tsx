import { readTheme } from '../../../src/http/contract/read-theme.ts'
import type { Theme } from '../../../src/http/contract/tenant.ts'
import { Checkbox } from '../kit/check.tsx'
import { Field, Select, TextInput } from '../kit/field.tsx'
import { useConsoleLanguage, useWords } from '../kit/language.tsx'
import { Panel } from '../kit/page.tsx'
import { Notice } from '../kit/states.tsx'
import { useWorkplace } from '../shell/workplace.tsx'
import { tenant } from '../tenant.ts'
import type { SetupAnswer } from './catalogue.ts'
import { contrast } from './contrast.ts'
import { valueWords } from './field-words.ts'
import { lookWords } from './look-words.ts'
import { SaveBar } from './save-bar.tsx'
import { SetupPage } from './setup-frame.tsx'
import { type Editor, useEditor } from './use-editor.ts'
import { words } from './words.ts'

/** What the field holds while somebody writes: any text. */
interface Look {
  readonly accent?: string | undefined
  readonly radius?: number | undefined
  readonly font?: string | undefined
  readonly scheme?: Theme['scheme'] | undefined
}

export function LookPage() {
  const t = useWords(lookWords)
  return (
    <SetupPage title={t.title} intro={t.intro}>
      {(setup) => <LookForm setup={setup} />}
    </SetupPage>
  )
}

function LookForm({ setup }: { readonly setup: SetupAnswer }) {
  const w = useWords(words)
  const t = useWords(lookWords)
  const v = useWords(valueWords)
  const mayChange = useWorkplace().may('owner')
  const editor = useEditor<Look>({ setup, read: ({ theme }) => readTheme(theme), toEdit: (look) => ({ kind: 'theme', theme: said(look) }) })
  const { value, set, wrong } = editor
  return (
    <div className="hs-look">
      <fieldset className="hs-fieldset hc-stack" disabled={!mayChange}>
        {!mayChange && <Notice>{w.onlyOwner}</Notice>}
        <Panel className="hc-form">
          <Accent editor={editor} />
          <TextInput
            label={t.radius}
            note={`(${t.pixels})`}
            type="number"
            min={0}
            max={32}
            placeholder="18"
            value={value.radius === undefined ? '' : String(value.radius)}
            error={wrong('radius')}
            onChange={(text) => set({ radius: text === '' ? undefined : Number(text) })}
          />
          <TextInput
            label={t.font}
            hint={t.fontHint}
            placeholder={t.usual}
            value={value.font ?? ''}
            error={wrong('font')}
            onChange={(font) => set({ font: font === '' ? undefined : font })}
          />
          <Select
            label={t.scheme}
            value={value.scheme ?? 'auto'}
            options={(['auto', 'light', 'dark'] as const).map((scheme) => ({ value: scheme, label: v[scheme] }))}
            onChange={(scheme) => set({ scheme: scheme === 'auto' ? undefined : scheme })}
          />
        </Panel>
        {mayChange && <SaveBar {...editor.bar} />}
      </fieldset>
      <Sample look={value} />
    </div>
  )
}

const usualAccent = '#0f5a52'
/** The words of the theme on its accent. */
const onAccent = '#fdfbf5'

function Accent({ editor: { value, set, wrong } }: { readonly editor: Editor<Look> }) {
  const t = useWords(lookWords)
  const { locale } = useConsoleLanguage()
  const { accent } = value
  const ratio = accent !== undefined && isColor(accent) ? contrast(accent, onAccent) : undefined
  // Rounded down: 4.49 is not 4.5.
  const said = ratio === undefined ? '' : new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(Math.floor(ratio * 10) / 10)
  const error = wrong('accent')
  return (
    <>
      <Checkbox label={t.ownAccent} checked={accent !== undefined} onChange={(own) => set({ accent: own ? usualAccent : undefined })} />
      {accent !== undefined && (
        <Field label={t.accent} {...(error === undefined ? {} : { error })}>
          {(wiring) => (
            <div className="hs-color">
              <input
                type="color"
                aria-label={t.accent}
                value={isColor(accent) ? accent : usualAccent}
                onChange={(event) => set({ accent: event.target.value })}
              />
              <input
                {...wiring}
                className="hc-input"
                spellCheck={false}
                value={accent}
                onChange={(event) => set({ accent: event.target.value.trim() })}
              />
            </div>
          )}
        </Field>
      )}
      {ratio !== undefined && (
        <Notice tone={ratio >= 4.5 ? 'good' : 'warm'} icon={ratio >= 4.5 ? 'check' : 'eye'}>
          {ratio >= 4.5 ? t.readable(said) : t.adjusted(said)}
        </Notice>
      )}
    </>
  )
}

/** The chat itself, in a frame, dressed by its address as a page that embeds it would. */
function Sample({ look }: { readonly look: Look }) {
  const t = useWords(lookWords)
  const { accent, radius, font, scheme } = said(look)
  const wishes = new URLSearchParams({
    ...(accent !== undefined && isColor(accent) ? { accent } : {}),
    ...(radius === undefined ? {} : { radius: String(radius) }),
    ...(font === undefined ? {} : { font }),
    ...(scheme === undefined ? {} : { scheme }),
  })
  return (
    <div>
      <p className="hc-legend">{t.sample}</p>
      <p className="hc-field-hint">{t.sampleText}</p>
      <iframe className="hs-sample" title={t.sample} src={`/${tenant}?embed&${wishes}`} />
    </div>
  )
}

function isColor(text: string): boolean {
  return /^#[0-9a-f]{6}$/i.test(text)
}

function said({ accent, radius, font, scheme }: Look): Theme {
  return {
    ...(accent === undefined ? {} : { accent }),
    ...(radius === undefined || Number.isNaN(radius) ? {} : { radius }),
    ...(font === undefined ? {} : { font }),
    ...(scheme === undefined ? {} : { scheme }),
  }
}
