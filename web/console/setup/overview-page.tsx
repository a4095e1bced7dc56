import { Link } from 'wouter'
import type { Catalogue } from '../../../src/http/contract/console/catalogue.ts'
import { Ago } from '../kit/ago.tsx'
import { ButtonLink } from '../kit/button.tsx'
import { Icon } from '../kit/icon.tsx'
import { useWords } from '../kit/language.tsx'
import { Panel, Section } from '../kit/page.tsx'
import { Notice } from '../kit/states.tsx'
import { tenant } from '../tenant.ts'
import type { SetupAnswer } from './catalogue.ts'
import { ChangesList } from './changes-list.tsx'
import { SavedBy } from './history-page.tsx'
import { overviewWords } from './overview-words.ts'
import { SetupPage } from './setup-frame.tsx'

export function OverviewPage() {
  const t = useWords(overviewWords)
  return (
    <SetupPage
      title={t.title}
      intro={t.intro}
      actions={
        <a className="hc-button" href={`/${tenant}`} target="_blank" rel="noopener">
          <Icon name="external" />
          {t.open}
        </a>
      }
    >
      {(setup) => <Overview setup={setup} />}
    </SetupPage>
  )
}

function Overview({ setup }: { readonly setup: SetupAnswer }) {
  const { catalogue, latest } = setup
  const isReady = catalogue.services.some(({ archived }) => !archived)
  return (
    <div className="hc-stack">
      {!isReady && <Guide catalogue={catalogue} isNamed={latest !== null} />}
      <Warnings catalogue={catalogue} />
      {isReady && <Standing catalogue={catalogue} />}
      {latest !== null && latest.by !== null && <Latest setup={setup} />}
    </div>
  )
}

const order = ['business', 'resources', 'hours', 'services', 'embed'] as const

function Guide({ catalogue, isNamed }: { readonly catalogue: Catalogue; readonly isNamed: boolean }) {
  const t = useWords(overviewWords)
  const [first] = catalogue.resources.filter(({ archived }) => !archived)
  const isDone = {
    business: isNamed || catalogue.contact.phone !== '',
    resources: first !== undefined,
    hours: catalogue.schedules.length > 0,
    services: catalogue.services.some(({ archived }) => !archived),
    embed: false,
  }
  const hrefs = {
    business: '/setup/business',
    resources: first === undefined ? '/setup/resources/new' : '/setup/resources',
    hours: first === undefined ? '/setup/resources' : `/setup/resources/${first.id}?hours`,
    services: '/setup/services/new',
    embed: '/setup/embed',
  }
  const next = order.find((step) => !isDone[step])
  return (
    <Section title={t.guide} intro={t.guideIntro}>
      <ol className="hs-steps">
        {order.map((step, index) => (
          <li key={step} data-done={isDone[step]}>
            <span className="hs-step-mark">{isDone[step] ? <Icon name="check" /> : index + 1}</span>
            <span className="hs-list-text">
              <strong>
                {t.steps[step].title} {isDone[step] && <span className="hf-hidden">({t.done})</span>}
              </strong>
              <span className="hc-soft">{t.steps[step].text}</span>
            </span>
            <ButtonLink look={step === next ? 'main' : 'plain'} href={hrefs[step]}>
              {isDone[step] ? t.again : t.go}
              <span className="hf-hidden">: {t.steps[step].title}</span>
            </ButtonLink>
          </li>
        ))}
      </ol>
    </Section>
  )
}

function Standing({ catalogue }: { readonly catalogue: Catalogue }) {
  const t = useWords(overviewWords)
  const live = (rows: readonly { readonly archived: boolean }[]) => rows.filter(({ archived }) => !archived).length
  const facts = [
    { href: '/setup/services', text: t.counts.services(live(catalogue.services)) },
    { href: '/setup/resources', text: t.counts.resources(live(catalogue.resources)) },
    { href: '/setup/answers?questions', text: t.counts.questions(catalogue.questions.length) },
    { href: '/setup/answers', text: t.counts.policies(Object.keys(catalogue.policies).length) },
    { href: '/setup/business', text: t.counts.languages(catalogue.locales.length) },
    { href: '/setup/embed', text: t.steps.embed.title },
  ]
  return (
    <Section title={t.now}>
      <div className="hc-columns">
        {facts.map(({ href, text }) => (
          <Link key={href} href={href} className="hs-fact">
            {text} <Icon name="forward" />
          </Link>
        ))}
      </div>
    </Section>
  )
}

function Warnings({ catalogue }: { readonly catalogue: Catalogue }) {
  const t = useWords(overviewWords)
  const { services, resources, schedules, overrides, contact } = catalogue
  const hasHours = (id: number | null): boolean =>
    id !== null &&
    (schedules.some((row) => row.resourceId === id) ||
      overrides.some((row) => row.resourceId === id) ||
      hasHours(resources.find((one) => one.id === id)?.parentId ?? null))
  const used = new Set(
    services.filter(({ archived }) => !archived).flatMap(({ requirements }) => requirements.flatMap(({ resourceIds }) => resourceIds)),
  )
  const found = [
    ...resources.filter(({ id, archived }) => !archived && used.has(id) && !hasHours(id)).map(({ name }) => t.noHours(name)),
    ...services
      .filter(({ id, kind, archived }) => !archived && kind === 'session' && !schedules.some(({ serviceId }) => serviceId === id))
      .map(({ name }) => t.noTimes(name)),
    ...(contact.email === '' && contact.phone === '' && services.length > 0 ? [t.noContact] : []),
  ]
  if (found.length === 0) return null
  return (
    <Section title={t.warnings}>
      <div className="hc-stack">
        {found.map((text) => (
          <Notice key={text} tone="warm" icon="warning">
            {text}
          </Notice>
        ))}
      </div>
    </Section>
  )
}

function Latest({ setup: { latest } }: { readonly setup: SetupAnswer }) {
  const t = useWords(overviewWords)
  if (latest === null) return null
  return (
    <Section title={t.last} actions={<ButtonLink href="/setup/history">{t.see}</ButtonLink>}>
      <Panel>
        <p className="hc-soft">
          <SavedBy version={latest} /> · <Ago at={latest.at} />
        </p>
        <ChangesList changes={latest.changes} />
      </Panel>
    </Section>
  )
}
