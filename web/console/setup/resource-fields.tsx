import type { Catalogue, ResourceRow } from '../../../src/http/contract/console/catalogue.ts'
import { Select, TextInput } from '../kit/field.tsx'
import { useWords } from '../kit/language.tsx'
import { Panel } from '../kit/page.tsx'
import { branchesOf } from './catalogue.ts'
import { fieldWords, valueWords } from './field-words.ts'
import { NumberField } from './number-fields.tsx'
import { resourceWords } from './resource-words.ts'
import type { Editor } from './use-editor.ts'
import { ZoneField } from './zone-field.tsx'

export type ResourceDraft = Omit<ResourceRow, 'id' | 'archived'>

const kinds = ['location', 'room', 'person', 'equipment', 'seats'] as const

interface ResourceFieldsProps {
  readonly editor: Editor<ResourceDraft>
  readonly catalogue: Catalogue
  readonly own?: ResourceRow
}

export function ResourceFields({ editor: { value, set, wrong }, catalogue, own }: ResourceFieldsProps) {
  const t = useWords(resourceWords)
  const f = useWords(fieldWords)
  const v = useWords(valueWords)
  const inside = own === undefined ? [] : branchesOf(catalogue, own.id).map(({ resource }) => resource.id)
  const places = branchesOf(catalogue).filter(({ resource }) => resource.id !== own?.id && !inside.includes(resource.id))
  return (
    <Panel className="hc-form">
      <TextInput label={f.name} value={value.name} error={wrong('name')} autoComplete="off" onChange={(name) => set({ name })} />
      {own !== undefined && (
        <TextInput label={f.slug} hint={t.slugHint} value={value.slug} error={wrong('slug')} onChange={(slug) => set({ slug })} />
      )}
      <div className="hc-columns">
        <Select
          label={f.kind}
          value={value.kind}
          options={kinds.map((kind) => ({ value: kind, label: v[kind] }))}
          onChange={(kind) => set({ kind })}
        />
        <Select
          label={f.parentId}
          value={String(value.parentId ?? '')}
          error={wrong('parentId')}
          options={[
            { value: '', label: t.top },
            ...places.map(({ resource, depth }) => ({ value: String(resource.id), label: `${'   '.repeat(depth)}${resource.name}` })),
          ]}
          onChange={(id) => set({ parentId: id === '' ? null : Number(id) })}
        />
      </div>
      <NumberField
        label={f.capacity}
        hint={t.capacityHint}
        value={value.capacity}
        error={wrong('capacity')}
        onChange={(capacity) => set({ capacity })}
      />
      <ZoneField
        label={t.zone}
        hint={t.zoneHint}
        none={t.zoneSame}
        value={value.timeZone ?? ''}
        error={wrong('timeZone')}
        onChange={(zone) => set({ timeZone: zone === '' ? null : zone })}
      />
    </Panel>
  )
}
