import { useState } from 'react'
import { CopyButton } from '../kit/copy-button.tsx'
import { Select, TextInput } from '../kit/field.tsx'
import { useConsoleLanguage, useWords } from '../kit/language.tsx'
import { Panel, Section } from '../kit/page.tsx'
import { Notice } from '../kit/states.tsx'
import { tenant } from '../tenant.ts'
import type { SetupAnswer } from './catalogue.ts'
import { embedWords } from './embed-words.ts'
import { valueWords } from './field-words.ts'
import { SetupPage } from './setup-frame.tsx'

interface Wishes {
  readonly language: string
  readonly side: 'right' | 'left'
  readonly label: string
  readonly scheme: 'auto' | 'light' | 'dark'
}

export function EmbedPage() {
  const t = useWords(embedWords)
  return (
    <SetupPage title={t.title} intro={t.intro}>
      {(setup) => <Embed setup={setup} />}
    </SetupPage>
  )
}

function Embed({ setup }: { readonly setup: SetupAnswer }) {
  const t = useWords(embedWords)
  const [wishes, setWishes] = useState<Wishes>({ language: '', side: 'right', label: '', scheme: 'auto' })
  const { publicUrl } = setup
  const snippet = snippetOf(publicUrl, wishes)
  const isLocal = /^https?:\/\/(localhost|127\.|\[::1\])/.test(publicUrl)
  return (
    <div className="hc-stack">
      {isLocal && (
        <Notice tone="warm" icon="globe">
          {t.local}
        </Notice>
      )}
      <Options setup={setup} wishes={wishes} onChange={(change) => setWishes((now) => ({ ...now, ...change }))} />
      <Section title={t.snippet} actions={<CopyButton text={snippet} look="main" />}>
        <div className="hc-stack">
          <pre className="hs-snippet" tabIndex={0}>
            {snippet}
          </pre>
          <p className="hc-soft">{t.csp}</p>
          <pre className="hs-snippet" tabIndex={0}>{`script-src ${publicUrl}; frame-src ${publicUrl}`}</pre>
        </div>
      </Section>
      <Section title={t.links} intro={t.linksIntro}>
        <ul className="hs-list">
          {[
            { name: t.chat, href: `${publicUrl}/${tenant}`, path: `/${tenant}` },
            { name: t.book, href: `${publicUrl}/${tenant}/book`, path: `/${tenant}/book` },
          ].map(({ name, href, path }) => (
            <li key={href}>
              <span className="hs-list-text">
                <strong>{name}</strong>
                <a className="hc-code" href={path} target="_blank" rel="noopener">
                  {href}
                </a>
              </span>
              <CopyButton text={href} />
            </li>
          ))}
        </ul>
      </Section>
    </div>
  )
}

interface OptionsProps {
  readonly setup: SetupAnswer
  readonly wishes: Wishes
  readonly onChange: (change: Partial<Wishes>) => void
}

function Options({ setup, wishes, onChange }: OptionsProps) {
  const t = useWords(embedWords)
  const v = useWords(valueWords)
  const { locale } = useConsoleLanguage()
  const names = new Intl.DisplayNames(locale, { type: 'language' })
  return (
    <Panel className="hc-form">
      <div className="hc-columns">
        <Select
          label={t.language}
          value={wishes.language}
          options={[
            { value: '', label: t.languageAuto },
            ...setup.catalogue.locales.map((tag) => ({ value: tag, label: names.of(tag) ?? tag })),
          ]}
          onChange={(language) => onChange({ language })}
        />
        <Select
          label={t.side}
          value={wishes.side}
          options={[
            { value: 'right', label: t.right },
            { value: 'left', label: t.left },
          ]}
          onChange={(side) => onChange({ side })}
        />
        <Select
          label={t.scheme}
          value={wishes.scheme}
          options={[
            { value: 'auto', label: t.schemeAuto },
            { value: 'light', label: v.light },
            { value: 'dark', label: v.dark },
          ]}
          onChange={(scheme) => onChange({ scheme })}
        />
        <TextInput label={t.label} hint={t.labelHint} value={wishes.label} maxLength={40} onChange={(label) => onChange({ label })} />
      </div>
    </Panel>
  )
}

function snippetOf(publicUrl: string, { language, side, label, scheme }: Wishes): string {
  const wishes = { language, side: side === 'left' ? side : '', scheme: scheme === 'auto' ? '' : scheme, label: label.trim() }
  const attributes = Object.entries(wishes).flatMap(([name, value]) => (value === '' ? [] : [` data-${name}="${escaped(value)}"`]))
  return `<script src="${publicUrl}/widget.js" data-tenant="${tenant}"${attributes.join('')} async></script>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}
