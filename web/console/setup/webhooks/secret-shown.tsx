import { CopyButton } from '../../kit/copy-button.tsx'
import { useWords } from '../../kit/language.tsx'
import { Notice } from '../../kit/states.tsx'
import { webhooksWords } from './words.ts'

/** What calls are signed with: shown this once. */
export function SecretShown({ secret }: { readonly secret: string }) {
  const t = useWords(webhooksWords)
  return (
    <div className="hc-stack">
      <Notice tone="warm" icon="key">
        {t.shownOnce}
      </Notice>
      <pre className="hs-snippet" tabIndex={0} aria-label={t.secret}>
        {secret}
      </pre>
      <div>
        <CopyButton text={secret} />
      </div>
    </div>
  )
}
