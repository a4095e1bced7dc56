import type { Catalogue, ServiceRow } from '../../../src/http/contract/console/catalogue.ts'
import { Select, TextArea, TextInput } from '../kit/field.tsx'
import { useWords } from '../kit/language.tsx'
import { Panel, Section } from '../kit/page.tsx'
import { fieldWords, valueWords } from './field-words.ts'
import { NumberField, PriceField, SpanField, WordsField } from './number-fields.tsx'
import { RequirementsField } from './requirements-field.tsx'
import { serviceWords } from './service-words.ts'
import type { Editor } from './use-editor.ts'
import { words } from './words.ts'

export type ServiceDraft = Omit<ServiceRow, 'id' | 'priceVersion' | 'archived'>

/** As most services are. */
export function blankService(): ServiceDraft {
  return {
    slug: '',
    name: '',
    description: '',
    keywords: [],
    kind: 'appointment',
    durationMinutes: 60,
    bufferBeforeMinutes: 0,
    bufferAfterMinutes: 0,
    gridMinutes: 15,
    noticeMinutes: 60,
    horizonDays: 90,
    cancelWindowMinutes: 1440,
    rescheduleWindowMinutes: 720,
    maxUpcomingPerCustomer: 5,
    minParty: 1,
    maxParty: 1,
    priceMinor: null,
    pricePer: 'booking',
    requirements: [],
  }
}

interface ServiceFieldsProps {
  readonly editor: Editor<ServiceDraft>
  readonly catalogue: Catalogue
  readonly isNew: boolean
}

export function ServiceFields({ editor, catalogue, isNew }: ServiceFieldsProps) {
  return (
    <>
      <Basics editor={editor} isNew={isNew} />
      <PriceAndTime editor={editor} currency={catalogue.currency} />
      <Rules editor={editor} />
      <RequirementsField
        catalogue={catalogue}
        isSession={editor.value.kind === 'session'}
        value={editor.value.requirements}
        wrong={editor.wrong}
        onChange={(requirements) => editor.set({ requirements })}
      />
    </>
  )
}

type Part = Pick<ServiceFieldsProps, 'editor'>

function Basics({ editor: { value, set, wrong }, isNew }: Part & Pick<ServiceFieldsProps, 'isNew'>) {
  const t = useWords(serviceWords)
  const f = useWords(fieldWords)
  const v = useWords(valueWords)
  const w = useWords(words)
  return (
    <Section title={t.basics}>
      <Panel className="hc-form">
        <TextInput label={f.name} value={value.name} error={wrong('name')} autoComplete="off" onChange={(name) => set({ name })} />
        {!isNew && (
          <TextInput
            label={f.slug}
            hint={t.slugHint}
            value={value.slug}
            error={wrong('slug')}
            autoComplete="off"
            onChange={(slug) => set({ slug })}
          />
        )}
        <TextArea
          label={f.description}
          hint={t.descriptionHint}
          value={value.description}
          error={wrong('description')}
          onChange={(description) => set({ description })}
        />
        <WordsField
          label={f.keywords}
          hint={`${t.keywordsHint} ${w.commas}`}
          value={value.keywords}
          onChange={(keywords) => set({ keywords })}
        />
        <Select
          label={f.kind}
          hint={t.kindHint}
          value={value.kind}
          options={[
            { value: 'appointment', label: v.appointment },
            { value: 'session', label: v.session },
          ]}
          onChange={(kind) => set({ kind })}
        />
      </Panel>
    </Section>
  )
}

function PriceAndTime({ editor: { value, set, wrong }, currency }: Part & { readonly currency: string }) {
  const t = useWords(serviceWords)
  const f = useWords(fieldWords)
  const v = useWords(valueWords)
  return (
    <Section title={t.priceAndTime}>
      <Panel className="hc-form">
        <div className="hc-columns">
          <PriceField
            label={f.priceMinor}
            currency={currency}
            value={value.priceMinor}
            error={wrong('priceMinor')}
            onChange={(priceMinor) => set({ priceMinor })}
          />
          <Select
            label={f.pricePer}
            value={value.pricePer}
            options={[
              { value: 'booking', label: v.perBooking },
              { value: 'person', label: v.perPerson },
            ]}
            onChange={(pricePer) => set({ pricePer })}
          />
        </div>
        <p className="hc-field-hint">{t.priceHint}</p>
        <div className="hc-columns">
          <SpanField
            label={f.durationMinutes}
            value={value.durationMinutes}
            error={wrong('durationMinutes')}
            onChange={(durationMinutes) => set({ durationMinutes })}
          />
          {value.kind === 'appointment' && (
            <SpanField
              label={f.gridMinutes}
              hint={t.gridHint}
              value={value.gridMinutes}
              error={wrong('gridMinutes')}
              onChange={(gridMinutes) => set({ gridMinutes })}
            />
          )}
          <SpanField
            label={f.bufferBeforeMinutes}
            value={value.bufferBeforeMinutes}
            error={wrong('bufferBeforeMinutes')}
            onChange={(bufferBeforeMinutes) => set({ bufferBeforeMinutes })}
          />
          <SpanField
            label={f.bufferAfterMinutes}
            value={value.bufferAfterMinutes}
            error={wrong('bufferAfterMinutes')}
            onChange={(bufferAfterMinutes) => set({ bufferAfterMinutes })}
          />
        </div>
      </Panel>
    </Section>
  )
}

function Rules({ editor: { value, set, wrong } }: Part) {
  const t = useWords(serviceWords)
  const f = useWords(fieldWords)
  return (
    <Section title={t.rules}>
      <Panel className="hc-form">
        <div className="hc-columns">
          <SpanField
            label={f.noticeMinutes}
            hint={t.noticeHint}
            value={value.noticeMinutes}
            error={wrong('noticeMinutes')}
            onChange={(noticeMinutes) => set({ noticeMinutes })}
          />
          <NumberField
            label={f.horizonDays}
            hint={t.horizonHint}
            value={value.horizonDays}
            error={wrong('horizonDays')}
            onChange={(horizonDays) => set({ horizonDays })}
          />
          <SpanField
            label={f.cancelWindowMinutes}
            value={value.cancelWindowMinutes}
            error={wrong('cancelWindowMinutes')}
            onChange={(cancelWindowMinutes) => set({ cancelWindowMinutes })}
          />
          <SpanField
            label={f.rescheduleWindowMinutes}
            value={value.rescheduleWindowMinutes}
            error={wrong('rescheduleWindowMinutes')}
            onChange={(rescheduleWindowMinutes) => set({ rescheduleWindowMinutes })}
          />
          <NumberField label={f.minParty} value={value.minParty} error={wrong('minParty')} onChange={(minParty) => set({ minParty })} />
          <NumberField label={f.maxParty} value={value.maxParty} error={wrong('maxParty')} onChange={(maxParty) => set({ maxParty })} />
          <NumberField
            label={f.maxUpcomingPerCustomer}
            value={value.maxUpcomingPerCustomer}
            error={wrong('maxUpcomingPerCustomer')}
            onChange={(maxUpcomingPerCustomer) => set({ maxUpcomingPerCustomer })}
          />
        </div>
      </Panel>
    </Section>
  )
}
