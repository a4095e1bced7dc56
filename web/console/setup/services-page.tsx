import type { ServiceRow } from '../../../src/http/contract/console/catalogue.ts'
import { Link } from 'wouter'
import { Badge } from '../kit/badge.tsx'
import { ButtonLink, IconButton } from '../kit/button.tsx'
import { useWords } from '../kit/language.tsx'
import { EmptyState } from '../kit/states.tsx'
import type { SetupAnswer } from './catalogue.ts'
import { Refusal } from './refusal.tsx'
import { useSay } from './say.ts'
import { serviceWords } from './service-words.ts'
import { SetupPage } from './setup-frame.tsx'
import { useSave } from './use-save.ts'
import { valueWords } from './field-words.ts'

export function ServicesPage() {
  const t = useWords(serviceWords)
  return (
    <SetupPage
      title={t.title}
      intro={t.intro}
      actions={
        <ButtonLink look="main" icon="plus" href="/setup/services/new">
          {t.add}
        </ButtonLink>
      }
    >
      {(setup) => <Services setup={setup} />}
    </SetupPage>
  )
}

function Services({ setup }: { readonly setup: SetupAnswer }) {
  const t = useWords(serviceWords)
  const { catalogue } = setup
  const saving = useSave(catalogue.version)
  const live = catalogue.services.filter(({ archived }) => !archived)
  const archived = catalogue.services.filter((service) => service.archived)
  const move = (from: number, to: number) => {
    const ids = live.map(({ id }) => id)
    ids.splice(to, 0, ...ids.splice(from, 1))
    saving.save({ kind: 'service_order', ids })
  }
  if (catalogue.services.length === 0)
    return (
      <EmptyState icon="ticket" title={t.none}>
        {t.noneText}
      </EmptyState>
    )
  return (
    <div className="hc-stack">
      <Refusal saving={saving} onTakeTheirs={() => {}} />
      <ul className="hs-list">
        {live.map((service, index) => (
          <li key={service.id}>
            <Line service={service} />
            <span>
              <IconButton
                icon="up"
                label={t.up(service.name)}
                disabled={index === 0 || saving.busy}
                onClick={() => move(index, index - 1)}
              />
              <IconButton
                icon="down"
                label={t.down(service.name)}
                disabled={index === live.length - 1 || saving.busy}
                onClick={() => move(index, index + 1)}
              />
            </span>
          </li>
        ))}
      </ul>
      {archived.length > 0 && (
        <details>
          <summary>
            {t.archived} ({archived.length})
          </summary>
          <ul className="hs-list">
            {archived.map((service) => (
              <li key={service.id} data-archived="true">
                <Line service={service} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

function Line({ service }: { readonly service: ServiceRow }) {
  const t = useWords(serviceWords)
  const v = useWords(valueWords)
  const say = useSay()
  return (
    <>
      <span className="hs-list-text">
        <Link href={`/setup/services/${service.id}`}>{service.name}</Link>
        <span className="hc-soft hc-small">
          {say.span(service.durationMinutes)} · {v[service.kind]}
          {service.maxParty > 1 && ` · ${service.minParty}–${service.maxParty}`}
        </span>
      </span>
      {service.archived && <Badge tone="warm">{t.archived}</Badge>}
      {service.priceMinor !== null && <span className="hc-figure">{say.price(service.priceMinor)}</span>}
    </>
  )
}
