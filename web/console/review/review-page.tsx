import { Page } from '../kit/page.tsx'

export function ReviewPage() {
  return <Page title="Review">…</Page>
}
