import type { Role } from '../../../src/http/contract/console/operation.ts'
import { ButtonLink } from '../kit/button.tsx'
import { useWords } from '../kit/language.tsx'
import { Page } from '../kit/page.tsx'
import { EmptyState } from '../kit/states.tsx'
import { shellWords } from './words.ts'

export function NotFound({ home }: { readonly home: string }) {
  const t = useWords(shellWords)
  return (
    <Page title={t.notFound}>
      <EmptyState icon="search" title={t.notFound} action={<ButtonLink href={home}>{t.home}</ButtonLink>}>
        {t.notFoundText}
      </EmptyState>
    </Page>
  )
}

export function NotAllowed({ role }: { readonly role: Role }) {
  const t = useWords(shellWords)
  return (
    <Page title={t.notAllowed}>
      <EmptyState icon="shield" title={t.notAllowed}>
        {t.notAllowedText(t.roles[role])}
      </EmptyState>
    </Page>
  )
}
