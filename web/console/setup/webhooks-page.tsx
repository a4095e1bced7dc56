import { useWords } from '../kit/language.tsx'
import { EmptyState } from '../kit/states.tsx'
import { SetupPage } from './setup-frame.tsx'

/** There are none in this release: the page says so, and what does the same today. */
export function WebhooksPage() {
  const t = useWords(words)
  return (
    <SetupPage title={t.title} intro={t.intro}>
      {() => (
        <EmptyState icon="link" title={t.none}>
          <p>{t.text}</p>
          <p>
            <a href="/docs" target="_blank" rel="noopener">
              {t.docs}
            </a>
          </p>
        </EmptyState>
      )}
    </SetupPage>
  )
}

const words = {
  en: {
    title: 'Webhooks',
    intro: 'Calls to your own systems when something is booked, moved or cancelled.',
    none: 'Not in this release',
    text: 'Webhooks are not there yet, so none can be set up and none are sent. Until then your systems can ask the REST interface; customers and staff are told by mail.',
    docs: 'REST documentation',
  },
  de: {
    title: 'Webhooks',
    intro: 'Aufrufe an Ihre eigenen Systeme, wenn etwas gebucht, verschoben oder storniert wird.',
    none: 'Nicht in dieser Fassung',
    text: 'Webhooks gibt es noch nicht; es lassen sich keine einrichten, und es werden keine gesendet. Bis dahin können Ihre Systeme die REST-Schnittstelle fragen; Kunden und Mitarbeiter erfahren es per Mail.',
    docs: 'REST-Dokumentation',
  },
}
