import { sessionOperations } from '../../../src/http/contract/console/session.ts'
import { addressOf, useChange } from '../api.ts'
import { Dialog } from '../kit/dialog.tsx'
import { useWords } from '../kit/language.tsx'
import type { ProvesBy } from '../proof.ts'
import { PasswordDialog } from './password-dialog.tsx'
import { words } from './words.ts'

/** By a password what was begun goes on; the way through the company leads back to this page, where it is pressed again. */
export function ProofDialog({ by, onEnd }: { readonly by: ProvesBy; readonly onEnd: (proved: boolean) => void }) {
  const t = useWords(words)
  const prove = useChange(sessionOperations.prove, { refreshes: [] })
  const close = () => onEnd(false)
  if (by === 'login')
    return (
      <Dialog
        title={t.proof}
        open
        onClose={close}
        size="small"
        actions={
          <a className="hc-button" data-look="main" href={companyAddress()}>
            {t.company}
          </a>
        }
      >
        <p>{t.proofByCompany}</p>
      </Dialog>
    )
  return (
    <PasswordDialog
      title={t.proof}
      text={t.proofText}
      confirm={t.next}
      open
      busy={prove.isPending}
      problem={prove.error}
      onConfirm={(password) => prove.mutate({ body: { password } }, { onSuccess: () => onEnd(true) })}
      onClose={close}
    />
  )
}

function companyAddress(): string {
  return addressOf(sessionOperations.beginCompanyLogin, { query: { to: location.pathname + location.search, again: 'yes' } })
}
