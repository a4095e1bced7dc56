import type { Catalogue, Requirement } from '../../../src/http/contract/console/catalogue.ts'
import { Button, ButtonLink } from '../kit/button.tsx'
import { Checkbox } from '../kit/check.tsx'
import { Select, TextInput } from '../kit/field.tsx'
import { useWords } from '../kit/language.tsx'
import { Section } from '../kit/page.tsx'
import { branchesOf } from './catalogue.ts'
import { valueWords } from './field-words.ts'
import { NumberField } from './number-fields.tsx'
import { serviceWords } from './service-words.ts'

export interface RequirementsFieldProps {
  readonly catalogue: Catalogue
  readonly isSession: boolean
  readonly value: readonly Requirement[]
  readonly wrong: (field: string) => string | undefined
  readonly onChange: (value: Requirement[]) => void
}

export function RequirementsField(props: RequirementsFieldProps) {
  const t = useWords(serviceWords)
  const { catalogue, value, wrong, onChange } = props
  const add = () => onChange([...value, { label: '', quantity: 1, takes: 'one', optional: false, resourceIds: [] }])
  const none = catalogue.resources.every(({ archived }) => archived)
  return (
    <Section title={t.needs} intro={t.needsIntro}>
      <div className="hc-stack">
        {value.map((requirement, index) => (
          // A line has no name of its own: its place is what the server's answer names, too.
          <RequirementLine key={index} {...props} index={index} requirement={requirement} />
        ))}
        {wrong('requirements') !== undefined && <p className="hc-field-error">{wrong('requirements')}</p>}
        {none ? (
          <p className="hc-line">
            {t.noResources} <ButtonLink href="/setup/resources/new">{t.addResources}</ButtonLink>
          </p>
        ) : (
          <div>
            <Button icon="plus" onClick={add}>
              {t.addNeed}
            </Button>
          </div>
        )}
      </div>
    </Section>
  )
}

interface LineProps extends RequirementsFieldProps {
  readonly index: number
  readonly requirement: Requirement
}

function RequirementLine({ catalogue, isSession, value, wrong, onChange, index, requirement }: LineProps) {
  const t = useWords(serviceWords)
  const v = useWords(valueWords)
  const set = (change: Partial<Requirement>) => onChange(value.map((one, at) => (at === index ? { ...one, ...change } : one)))
  const field = (name: string) => wrong(`requirements.${index}.${name}`)
  const ways = (['one', 'party', 'whole', ...(isSession || requirement.takes === 'pattern' ? (['pattern'] as const) : [])] as const).map(
    (takes) => ({
      value: takes,
      label: v[takes],
    }),
  )
  const choose = (id: number, isChosen: boolean) =>
    set({ resourceIds: isChosen ? [...requirement.resourceIds, id] : requirement.resourceIds.filter((one) => one !== id) })
  return (
    <div className="hs-pattern" role="group" aria-label={requirement.label || t.needs}>
      <div className="hc-columns">
        <TextInput
          label={t.label}
          placeholder={t.labelHint}
          value={requirement.label}
          error={field('label')}
          onChange={(label) => set({ label })}
        />
        <NumberField label={t.quantity} value={requirement.quantity} error={field('quantity')} onChange={(quantity) => set({ quantity })} />
        <Select label={t.takes} value={requirement.takes} options={ways} error={field('takes')} onChange={(takes) => set({ takes })} />
      </div>
      <fieldset className="hs-fieldset">
        <legend className="hc-legend">{t.pool}</legend>
        <div className="hs-pool">
          {branchesOf(catalogue).map(({ resource }) => (
            <Checkbox
              key={resource.id}
              label={resource.name}
              checked={requirement.resourceIds.includes(resource.id)}
              onChange={(isChosen) => choose(resource.id, isChosen)}
            />
          ))}
        </div>
        {field('resourceIds') !== undefined && <p className="hc-field-error">{field('resourceIds')}</p>}
      </fieldset>
      <div className="hc-line">
        <Checkbox label={t.optional} checked={requirement.optional} onChange={(optional) => set({ optional })} />
        <Button look="quiet" icon="trash" onClick={() => onChange(value.filter((_one, at) => at !== index))}>
          {t.removeNeed}
        </Button>
      </div>
    </div>
  )
}
