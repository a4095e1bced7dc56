import type { Catalogue } from '../../../src/http/contract/console/catalogue.ts'
import { Badge } from '../kit/badge.tsx'
import { Checkbox } from '../kit/check.tsx'
import { Select, TextArea, TextInput } from '../kit/field.tsx'
import { useConsoleLanguage, useWords } from '../kit/language.tsx'
import { Panel, Section } from '../kit/page.tsx'
import { Notice } from '../kit/states.tsx'
import { useWorkplace } from '../shell/workplace.tsx'
import { businessWords } from './business-words.ts'
import type { SetupAnswer } from './catalogue.ts'
import { fieldWords } from './field-words.ts'
import { SaveBar } from './save-bar.tsx'
import { SetupPage } from './setup-frame.tsx'
import { SlotPreview } from './slot-preview.tsx'
import { type Editor, useEditor } from './use-editor.ts'
import { words } from './words.ts'
import { ZoneField } from './zone-field.tsx'

type Business = Pick<Catalogue, 'name' | 'timeZone' | 'locales' | 'currency' | 'contact'>

export function BusinessPage() {
  const t = useWords(businessWords)
  return (
    <SetupPage title={t.title} intro={t.intro}>
      {(setup) => <BusinessForm setup={setup} />}
    </SetupPage>
  )
}

function BusinessForm({ setup }: { readonly setup: SetupAnswer }) {
  const w = useWords(words)
  const mayChange = useWorkplace().may('owner')
  const editor = useEditor<Business>({
    setup,
    read: ({ name, timeZone, locales, currency, contact }) => ({ name, timeZone, locales, currency, contact }),
    toEdit: (business) => ({ kind: 'business', business }),
  })
  const moves = editor.value.timeZone !== setup.catalogue.timeZone && setup.catalogue.services.length > 0
  return (
    <fieldset className="hs-fieldset hc-stack" disabled={!mayChange}>
      {!mayChange && <Notice>{w.onlyOwner}</Notice>}
      <Who editor={editor} />
      <Place editor={editor} saved={setup.catalogue} />
      <Languages editor={editor} languages={setup.languages} />
      {moves && <SlotPreview edit={editor.edit} />}
      {mayChange && <SaveBar {...editor.bar} />}
    </fieldset>
  )
}

type Part = { readonly editor: Editor<Business> }

function Who({ editor: { value, set, wrong } }: Part) {
  const t = useWords(businessWords)
  const f = useWords(fieldWords)
  const contact = (change: Partial<Business['contact']>) => set({ contact: { ...value.contact, ...change } })
  return (
    <Section title={t.who} intro={t.contactHint}>
      <Panel className="hc-form">
        <TextInput label={f.name} value={value.name} error={wrong('name')} autoComplete="organization" onChange={(name) => set({ name })} />
        <div className="hc-columns">
          <TextInput
            label={f.email}
            type="email"
            value={value.contact.email}
            error={wrong('contact.email')}
            autoComplete="off"
            onChange={(email) => contact({ email })}
          />
          <TextInput
            label={f.phone}
            type="tel"
            value={value.contact.phone}
            error={wrong('contact.phone')}
            autoComplete="off"
            onChange={(phone) => contact({ phone })}
          />
        </div>
        <TextArea
          label={f.address}
          value={value.contact.address}
          error={wrong('contact.address')}
          onChange={(address) => contact({ address })}
        />
      </Panel>
    </Section>
  )
}

const currencies = Intl.supportedValuesOf('currency')

function Place({ editor: { value, set, wrong }, saved }: Part & { readonly saved: Catalogue }) {
  const t = useWords(businessWords)
  const f = useWords(fieldWords)
  const { locale } = useConsoleLanguage()
  const names = new Intl.DisplayNames(locale, { type: 'currency' })
  return (
    <Section title={t.place}>
      <Panel className="hc-form">
        <div className="hc-columns">
          <ZoneField
            label={f.timeZone}
            hint={t.zoneHint}
            value={value.timeZone}
            error={wrong('timeZone')}
            onChange={(timeZone) => set({ timeZone })}
          />
          <Select
            label={f.currency}
            value={value.currency}
            error={wrong('currency')}
            options={currencies.map((code) => ({ value: code, label: `${code} · ${names.of(code) ?? ''}` }))}
            onChange={(currency) => set({ currency })}
          />
        </div>
        {value.timeZone !== saved.timeZone && (
          <Notice tone="warm" icon="clock">
            {t.zoneChange(saved.timeZone, value.timeZone)}
          </Notice>
        )}
        {value.currency !== saved.currency && (
          <Notice tone="warm" icon="coin">
            {t.currencyChange(saved.currency, value.currency)}
          </Notice>
        )}
      </Panel>
    </Section>
  )
}

function Languages({ editor: { value, set, wrong }, languages }: Part & { readonly languages: readonly string[] }) {
  const t = useWords(businessWords)
  const { locale } = useConsoleLanguage()
  const names = new Intl.DisplayNames(locale, { type: 'language' })
  const speaks = (tag: string) => value.locales.some((one) => one.split('-')[0] === tag)
  const toggle = (tag: string, isWanted: boolean) =>
    set({ locales: isWanted ? [...value.locales, tag] : value.locales.filter((one) => one.split('-')[0] !== tag) })
  return (
    <Section title={t.languages} intro={t.languagesHint}>
      <Panel>
        <div className="hs-pool">
          {languages.map((tag) => (
            <Checkbox
              key={tag}
              label={
                <>
                  {names.of(tag)} {value.locales[0]?.split('-')[0] === tag && <Badge tone="accent">{t.first}</Badge>}
                </>
              }
              checked={speaks(tag)}
              onChange={(isWanted) => toggle(tag, isWanted)}
            />
          ))}
        </div>
        {wrong('locales') !== undefined && <p className="hc-field-error">{wrong('locales')}</p>}
      </Panel>
    </Section>
  )
}
