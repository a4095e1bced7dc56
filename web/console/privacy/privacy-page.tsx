import { privacyOperations } from '../../../src/http/contract/console/privacy.ts'
import { useRead } from '../api.ts'
import { useWords } from '../kit/language.tsx'
import { Page, Section } from '../kit/page.tsx'
import { Ready } from '../kit/states.tsx'
import { KeepingForm } from './keeping-form.tsx'
import { OnePerson } from './one-person.tsx'
import { words } from './words.ts'

export function PrivacyPage() {
  const t = useWords(words)
  const settings = useRead(privacyOperations.getPrivacySettings, {})
  return (
    <Page title={t.title} intro={t.intro} width="narrow">
      <Section title={t.keeping} intro={t.always}>
        <Ready of={settings}>{(kept) => <KeepingForm key={JSON.stringify(kept)} kept={kept} />}</Ready>
      </Section>
      <Section title={t.person} intro={t.personIntro}>
        <OnePerson />
      </Section>
    </Page>
  )
}
